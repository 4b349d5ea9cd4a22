package dev.muster.extraction.clause;

import dev.muster.extraction.match.RoleSet;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.Particle;
import java.util.ArrayList;
import java.util.List;

/** Finds the verbs of a sentence: those that a lexicon knows, and words that look like one. Immutable and thread safe. */
final class VerbReader {
    /** Below, what looks like a verb's ending or prefix mostly belongs to the word. */
    private static final int SHORTEST = 6;

    /** Verbs that are no auxiliaries alone. */
    private static final RoleSet VERBS = RoleSet.of(Particle.PREDICATE, Particle.HAVE);

    private final String[] prefixes;
    private final String[] endings;

    VerbReader(LanguagePack pack) {
        this.prefixes = pack.settings("verb-prefixes").toArray(String[]::new);
        this.endings = pack.settings("verb-endings").toArray(String[]::new);
    }

    /** The verbs from left to right, none overlapping another. */
    List<Verb> read(Words words) {
        List<Verb> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Verb verb = opens(words, at) ? verbAt(words, at) : null;
            if (verb != null) {
                found.add(verb);
            }
            at = verb == null ? at + 1 : verb.to();
        }
        return found;
    }

    private boolean opens(Words words, int at) {
        return isAuxiliary(words, at)
                || (isVerb(words, at)
                        && !words.isPreposition(at - 1)
                        && !isLedNoun(words, at)
                        && !isAdjective(words, at));
    }

    /** Died in the fighting: a noun behind a preposition and its article, whatever verb it looks like. */
    private static boolean isLedNoun(Words words, int at) {
        return words.is(at - 1, Particle.DEFINITE) && words.isPreposition(at - 2);
    }

    /** Released 300 captured soldiers: what stands between a figure and its noun tells what they are, in a language whose verbs end so. */
    private boolean isAdjective(Words words, int at) {
        return at > 0
                && words.hasFigure(at - 1, at)
                && words.isNoun(at + 1)
                && !words.known().figures().get(at + 1)
                && hasEnding(words.tokens().norm(at));
    }

    /** The verb that begins at the token; null where there are adverbs alone. */
    private Verb verbAt(Words words, int from) {
        boolean auxiliary = false;
        boolean adverbs = true;
        boolean main = false;
        int to = from;
        int next = from + 1;
        while (next > to) {
            for (int at = to; at < next; at++) {
                boolean adverb = words.is(at, Particle.ADVERB);
                adverbs &= adverb;
                auxiliary |= !main && !adverb && isAuxiliary(words, at);
                main |= words.known().telling().get(at) || (isVerb(words, at) && !isAuxiliary(words, at));
            }
            to = next;
            next = next(words, to, main && tells(words, from, to));
        }
        return adverbs ? null : new Verb(from, to, auxiliary);
    }

    private static boolean tells(Words words, int from, int to) {
        int telling = words.known().telling().nextSetBit(from);
        return telling >= 0 && telling < to;
    }

    /** Behind what goes on with the verb at the token; the token itself where nothing does. */
    private int next(Words words, int at, boolean told) {
        if (words.is(at, Particle.INFINITIVE) && isVerbal(words, at + 1)) {
            return at + 2;
        }
        boolean opens =
                told && isAuxiliary(words, at) && words.known().planning().get(at);
        boolean verb = !opens && (isVerb(words, at) || (!told && isAuxiliary(words, at)));
        // Has no more than 300: what turns no verb round belongs to the figure.
        boolean turned =
                words.is(at, Particle.NOT) && !(words.is(at - 1, Particle.HAVE) && words.hasFigure(at, at + 1));
        if (verb || turned) {
            return at + 1;
        }
        boolean adverb = !told && words.isPlainWord(at) && isVerbal(words, at + 1);
        return adverb ? at + 2 : at;
    }

    private boolean isVerbal(Words words, int at) {
        return isAuxiliary(words, at) || isVerb(words, at);
    }

    private static boolean isAuxiliary(Words words, int at) {
        return words.is(at, Particle.VERB) && !words.isNoun(at);
    }

    private boolean isVerb(Words words, int at) {
        return at < words.size() && (words.known().isVerb(at) || words.is(at, VERBS) || looksLikeVerb(words, at));
    }

    private boolean looksLikeVerb(Words words, int at) {
        if (!words.isPlainWord(at)) {
            return false;
        }
        boolean joined = words.isMark(at + 1, "-") && words.tokens().isGlued(at + 1);
        boolean compound = joined || (words.tokens().isGlued(at) && words.isMark(at - 1, "-"));
        return !compound && hasForm(words.tokens().norm(at));
    }

    private boolean hasForm(String norm) {
        if (norm.length() < SHORTEST) {
            return false;
        }
        for (String prefix : prefixes) {
            if (norm.startsWith(prefix)) {
                return true;
            }
        }
        return hasEnding(norm);
    }

    private boolean hasEnding(String norm) {
        for (String ending : endings) {
            if (norm.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
