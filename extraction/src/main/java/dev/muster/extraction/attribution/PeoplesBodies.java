package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.match.Lexicon;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.Anaphor;
import dev.muster.extraction.pack.BackReference;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.text.Token;
import java.util.ArrayList;
import java.util.List;

/** Finds words that point back to a body with the people of its state among them: the Russian ministry. Immutable and thread safe. */
final class PeoplesBodies {
    /** Words behind the people's name that are looked at. */
    private static final int PHRASE = 3;

    private final Lexicon<BackReference> anaphora;

    PeoplesBodies(Lexicon<BackReference> anaphora) {
        this.anaphora = anaphora;
    }

    /** The body that the words around the name of a country mean; null where they mean none, or one that a noun tells without them. */
    Reference body(Syntax sentence, NameMention people) {
        int article = people.from() - 1;
        boolean between = people.isCountry(CountryName.Role.ADJECTIVE) && sentence.is(article, Particle.DEFINITE);
        if (!between || people.to() >= sentence.size()) {
            return null;
        }
        List<Token> without = new ArrayList<>(List.of(sentence.tokens().get(article)));
        without.addAll(sentence.tokens().subList(people.to(), Math.min(sentence.size(), people.to() + PHRASE)));
        Match<BackReference> match = anaphora.matchAt(without, 0);
        return match != null && isOpen(match.value())
                ? new Reference(
                        article,
                        people.to() + match.to() - 1,
                        null,
                        pointer(match, people.country().code()))
                : null;
    }

    /** Whether they mean a state's body of one of several kinds. */
    private static boolean isOpen(BackReference words) {
        return words.role() == Anaphor.BODY && words.types().size() > 1 && !ActorTypes.isOfNoState(words.types());
    }

    private static Pointer pointer(Match<BackReference> words, String country) {
        return new Pointer(Anaphor.BODY, words.value().types(), null, country, true, words.source());
    }
}
