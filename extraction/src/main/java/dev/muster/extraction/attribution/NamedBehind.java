package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.ActorMention;
import dev.muster.extraction.entity.ActorMention.Form;
import dev.muster.extraction.pack.Particle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Names bodies of no state that an article first tells by a common noun: a war monitor said; the next sentence opens with its name. For one
 * article; not thread safe.
 */
final class NamedBehind {
    /** The words for somebody unnamed are no more than so many: an al-Qaeda-linked rebel group. */
    private static final int REACH = 8;

    private static final String RULE = "attribution:named-behind";

    private final List<Syntax> sentences;
    private final ReferenceReader references;
    private final ActorTypes types;

    NamedBehind(List<Syntax> sentences, ReferenceReader references, ActorTypes types) {
        this.sentences = sentences;
        this.references = references;
        this.types = types;
    }

    /** The cues of each sentence, with the names that follow; the same list where none does. */
    List<List<Cue>> name(List<List<Cue>> cues) {
        List<List<Cue>> named = new ArrayList<>(cues);
        for (int sentence = 0; sentence + 1 < cues.size(); sentence++) {
            for (Cue cue : cues.get(sentence)) {
                ActorMention body = cue.isUnnamed() ? body(sentence, cue) : null;
                if (body != null) {
                    named.set(sentence, replaced(cues.get(sentence), cue, body));
                }
            }
        }
        return named;
    }

    private static List<Cue> replaced(List<Cue> cues, Cue unnamed, ActorMention body) {
        Attribution said =
                new Attribution(body.actor(), null, unnamed.attribution().stance(), null, List.of(RULE), List.of());
        return cues.stream()
                .map(cue -> cue == unnamed ? unnamed.saidBy(said) : cue)
                .toList();
    }

    /** The body that the next sentence opens with, of the kind that the noun tells and not named before; null where none does. */
    private ActorMention body(int sentence, Cue cue) {
        int article = article(sentences.get(sentence), cue);
        Set<String> kinds = article < 0
                ? Set.of()
                : references.kindsOfBody(sentences.get(sentence), article, Math.max(cue.from(), cue.to() - 1));
        ActorMention opening = kinds.isEmpty() ? null : opening(sentences.get(sentence + 1));
        return opening != null && fits(kinds, opening) && !isNamedBefore(sentence, opening) ? opening : null;
    }

    /** Where the words for the one speaker begin, a rights group: at the cue, or before it; −1 where they tell of several, or of nobody. */
    private static int article(Syntax words, Cue cue) {
        int at = cue.from();
        while (at > Math.max(0, cue.from() - REACH)
                && words.tokens().isWord(at)
                && !words.is(at, Particle.INDEFINITE)) {
            at--;
        }
        return words.is(at, Particle.ONE) ? at : -1;
    }

    private static ActorMention opening(Syntax next) {
        for (ActorMention actor : next.facts().actors()) {
            boolean article = actor.from() == 1 && next.is(0, Particle.DEFINITE);
            boolean body = actor.form() == Form.BODY || (actor.form() == Form.UNKNOWN && article);
            if (body && (actor.from() == 0 || article) && next.tokens().isCapitalized(actor.from())) {
                return actor;
            }
        }
        return null;
    }

    private boolean fits(Set<String> kinds, ActorMention body) {
        Set<String> told = types.of(body.actor().id());
        return types.country(body.actor().id()) == null
                && (told.isEmpty() || told.stream().anyMatch(kinds::contains));
    }

    /** Whether a sentence before, but for the headline, names it: then the noun means somebody else. */
    private boolean isNamedBefore(int sentence, ActorMention body) {
        return sentences.subList(0, sentence + 1).stream()
                .filter(each -> !each.facts().sentence().headline())
                .flatMap(each -> each.facts().actors().stream())
                .anyMatch(actor -> actor.actor().equals(body.actor()));
    }
}
