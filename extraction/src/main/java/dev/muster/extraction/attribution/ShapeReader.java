package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.ActorMention.Form;
import dev.muster.extraction.match.RoleSet;
import dev.muster.extraction.pack.Anaphor;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Reporting.Frame;
import dev.muster.extraction.pack.Stance;
import java.util.List;

/**
 * Reads who speaks by the shape of a sentence that holds no reporting word: the army is adamant that 300 died; 300 died, the army has since
 * clarified. No list of verbs knows all words of saying. Immutable and thread safe.
 */
final class ShapeReader {
    private static final String RULE = "attribution:shape";

    /** Between a speaker and what is said stand no more words than these. */
    private static final int REACH = 5;

    private static final int SHORTEST = 5;

    private static final RoleSet GRAMMAR =
            RoleSet.of(Particle.BODY, Particle.FORCE, Particle.AND, Particle.TOWARDS, Particle.OF, Particle.PREDICATE);

    private final List<String> endings;

    ShapeReader(LanguagePack pack) {
        this.endings = List.copyOf(pack.settings("verb-endings"));
    }

    /** Whether the sentence may hold a shape that tells who speaks of a number; who speaks of nothing that is counted is not looked for. */
    static boolean mayRead(Syntax sentence) {
        return sentence.tokens().hasNumber() && (complement(sentence, 0) > 0 || sentence.has(1, sentence.size(), ","));
    }

    /** The cue; empty where nothing is told so. */
    List<Cue> read(Syntax sentence, List<Reference> named, Antecedents antecedents) {
        for (int at = complement(sentence, 0); at > 0; at = complement(sentence, at + 1)) {
            Reference teller = isStatement(sentence, at + 1) ? teller(sentence, named, at) : null;
            if (teller != null) {
                return cue(teller, at, false, antecedents);
            }
        }
        Reference aside = aside(sentence, named);
        return aside == null ? List.of() : cue(aside, aside.to() + 1, true, antecedents);
    }

    /** The next word that begins what somebody says; −1 where there is none. */
    private static int complement(Syntax sentence, int from) {
        int end = sentence.has(Particle.COMPLEMENT) ? sentence.size() : 0;
        for (int at = Math.max(1, from); at < end; at++) {
            if (sentence.is(at, Particle.COMPLEMENT)) {
                return at;
            }
        }
        return -1;
    }

    /** Whether a noun, a name or a number may follow, and no verb, as it does where the word only says more of a noun: the group that has 300. */
    private static boolean isStatement(Syntax sentence, int at) {
        if (at >= sentence.size() || sentence.is(at, Particle.VERB) || sentence.is(at, Particle.HAVE)) {
            return false;
        }
        return sentence.tokens().isNumber(at)
                || sentence.tokens().isCapitalized(at)
                || sentence.is(at, Particle.DEFINITE)
                || sentence.is(at, Particle.INDEFINITE)
                || sentence.is(at, Particle.OWN)
                || sentence.is(at, Particle.PRONOUN)
                || sentence.hasNumber(at, Math.min(sentence.size(), at + 3));
    }

    /** Who stands before the words that lead to what is said: the army is adamant that, the minister lamented that; null where nobody does. */
    private Reference teller(Syntax sentence, List<Reference> named, int complement) {
        int at = before(named, complement);
        for (; at >= 0 && complement - named.get(at).to() <= REACH; at--) {
            Reference each = named.get(at);
            boolean free = each.to() < complement && !sentence.isLed(each.from());
            if (free && speaks(each) && isTelling(sentence, each, complement)) {
                return each;
            }
        }
        return null;
    }

    /** The last of the references, which are sorted and do not overlap, that begins before the token; −1 where none does. */
    private static int before(List<Reference> named, int token) {
        int low = 0;
        int high = named.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean ahead = named.get(middle).from() >= token;
            low = ahead ? low : middle + 1;
            high = ahead ? middle : high;
        }
        return low - 1;
    }

    private static boolean speaks(Reference each) {
        return each.isPronoun() || (each.named() != null && !each.is(Form.COUNTRY)) || each.pointer() != null;
    }

    private boolean isTelling(Syntax sentence, Reference teller, int complement) {
        for (int at = teller.to(); at < complement; at++) {
            if (!sentence.tokens().isWord(at) || sentence.tokens().isCapitalized(at)) {
                return false;
            }
        }
        int first = teller.to();
        return sentence.is(first, Particle.VERB)
                || isVerb(sentence, first)
                || (first == complement - 1 && !isGrammar(sentence, first));
    }

    private static boolean isGrammar(Syntax sentence, int at) {
        return sentence.is(at, GRAMMAR);
    }

    /** 300 died, the army has since clarified, and …: a part between marks that holds no more than somebody and a verb; null where none does. */
    private Reference aside(Syntax sentence, List<Reference> named) {
        for (Reference each : named) {
            int article = sentence.is(each.from() - 1, Particle.DEFINITE) ? each.from() - 1 : each.from();
            boolean opens = sentence.isMark(article - 1, ",");
            if (opens && speaks(each) && isVerbAlone(sentence, each)) {
                return each;
            }
        }
        return null;
    }

    /** Has since clarified; he points out: verbs and no more up to the next mark. */
    private boolean isVerbAlone(Syntax sentence, Reference teller) {
        int at = teller.to();
        boolean verb = sentence.is(at, Particle.VERB) || isPerson(teller);
        while (at < sentence.size() && at - teller.to() <= REACH && isPlain(sentence, at)) {
            verb |= isVerb(sentence, at);
            at++;
        }
        int words = at - teller.to();
        while (at < sentence.size() && sentence.facts().isDate(at)) {
            at++;
        }
        return verb && words > 0 && words < REACH && (at >= sentence.size() || sentence.isMark(at, ".,;"));
    }

    private static boolean isPerson(Reference teller) {
        return teller.isPerson() || (teller.isPronoun() && teller.pointer().role() == Anaphor.PERSON);
    }

    private static boolean isPlain(Syntax sentence, int at) {
        return sentence.tokens().isWord(at)
                && !sentence.tokens().isCapitalized(at)
                && !sentence.facts().isDate(at)
                && !isGrammar(sentence, at);
    }

    private boolean isVerb(Syntax sentence, int at) {
        String word = sentence.tokens().isWord(at) ? sentence.tokens().norm(at) : "";
        return word.length() >= SHORTEST && endings.stream().anyMatch(word::endsWith);
    }

    private static List<Cue> cue(Reference teller, int to, boolean trailing, Antecedents antecedents) {
        Antecedent who = antecedents.of(teller);
        if (who == null) {
            return List.of();
        }
        antecedents.heard(teller, who);
        Attribution said = who.says(Stance.ASSERTED, List.of(RULE));
        return List.of(new Cue(teller.from(), to, Frame.VERB, teller, trailing, false, Told.NOTHING, false, said));
    }
}
