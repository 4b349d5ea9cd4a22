package dev.muster.extraction.attribution;

import dev.muster.extraction.match.Match;
import dev.muster.extraction.match.RoleSet;
import dev.muster.extraction.pack.Anaphor;
import dev.muster.extraction.pack.BackReference;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Reporting;
import java.util.BitSet;
import java.util.List;

/** Finds a verb's own subject that common nouns alone tell: residents told reporters, in the town survivors said. For one sentence; not thread safe. */
final class PlainSubject {
    /** A subject is no longer than so many tokens. */
    private static final int REACH = 9;

    /** An aside within a clause is no longer than so many tokens: , however, */
    private static final int ASIDE = 3;

    private static final RoleSet AUXILIARIES = RoleSet.of(Particle.VERB, Particle.NOT, Particle.ADVERB);

    /** Words behind which a subject may follow. */
    private static final RoleSet LINKS =
            RoleSet.of(Particle.SUBORDINATE, Particle.COMPLEMENT, Particle.RELATIVE, Particle.CLAUSE);

    /** What no subject begins with that nobody has told of before. */
    private static final RoleSet NO_SUBJECT = RoleSet.of(
            Particle.DEFINITE,
            Particle.PRONOUN,
            Particle.FIRST_PERSON,
            Particle.TOWARDS,
            Particle.OF,
            Particle.INFINITIVE);

    private static final RoleSet POINTING = RoleSet.of(Particle.OWN, Particle.PRONOUN);

    private static final RoleSet GRAMMAR = RoleSet.of(Particle.ADVERB, Particle.NOT, Particle.ONE);

    private final Syntax sentence;
    private final List<Reference> named;
    private final ReferenceReader references;
    /** The tokens of those who are named or told before; null until somebody asks. */
    private BitSet referred;

    PlainSubject(Syntax sentence, List<Reference> named, ReferenceReader references) {
        this.sentence = sentence;
        this.named = named;
        this.references = references;
    }

    /**
     * Where the subject begins.
     *
     * @param window the token behind the cue before
     * @return the token; −1 where the verb need not be one of saying, has no subject of its own, or one that is named or told before
     */
    int before(Match<Reporting> word, int window) {
        int end = saysAnything(word) ? behindSubject(word.from(), window) : -1;
        int from = end;
        while (from > window && end - from < REACH && isPart(from - 1)) {
            from--;
        }
        int first = from < end && isLink(from) ? from + 1 : from;
        return first < end && opens(from, window) && isCommon(first, end) ? first : -1;
    }

    /** Whether it is a verb of saying whatever stands beside it, or a statement follows it. */
    private boolean saysAnything(Match<Reporting> word) {
        return sentence.is(word.from(), Particle.SAYS)
                || sentence.is(word.to() - 1, Particle.SAYS)
                || sentence.is(word.to(), Particle.COMPLEMENT);
    }

    /** Behind the last token of the subject, which auxiliaries and a short aside may part from the verb. */
    private int behindSubject(int verb, int window) {
        int at = verb;
        while (at > window && (isAuxiliary(at - 1))) {
            at--;
        }
        int open = at - 1;
        for (int i = 0; sentence.isMark(at - 1, ",") && i < ASIDE && open > window; i++) {
            open--;
            if (sentence.isMark(open, ",")) {
                return isThin(open + 1, at - 1) ? open : -1;
            }
        }
        return sentence.isMark(at - 1, ",") ? -1 : at;
    }

    private boolean isAuxiliary(int at) {
        return sentence.is(at, AUXILIARIES);
    }

    private boolean isThin(int from, int to) {
        for (int at = from; at < to; at++) {
            if (sentence.tokens().isCapitalized(at) || sentence.tokens().isNumber(at) || isReferred(at)) {
                return false;
            }
        }
        return from < to;
    }

    private boolean isPart(int at) {
        boolean hyphen = sentence.isMark(at, "-") && sentence.tokens().isGlued(at);
        return hyphen || (sentence.tokens().isWord(at) && !isLink(at));
    }

    /** Begins a clause of its own, so that a subject may follow: but, while, and behind a mark. */
    private boolean isLink(int at) {
        return sentence.is(at, LINKS)
                || (sentence.is(at, Particle.AND)
                        && (at == 0 || !sentence.tokens().isWord(at - 1)));
    }

    /** Whether a clause begins there. */
    private boolean opens(int from, int window) {
        return from == 0
                || (from > window && isLink(from - 1) && !sentence.is(from - 1, Particle.RELATIVE))
                || sentence.isMark(from - 1, ",;:—–-\"”»");
    }

    /** Whether nobody is named or told before, and nothing is counted, in the words. */
    private boolean isCommon(int from, int to) {
        boolean known = sentence.is(from, NO_SUBJECT);
        boolean people = sentence.is(from, Particle.PRIVATE) || sentence.is(from + 1, Particle.PRIVATE);
        boolean noun = false;
        for (int at = from; at < to && !known; at++) {
            boolean led = people && isLedIn(from, at);
            boolean name = at > 0 && sentence.tokens().isCapitalized(at) && !led;
            known = name || sentence.tokens().isNumber(at) || sentence.is(at, POINTING) || (isReferred(at) && !led);
            noun |= !isGrammar(at);
        }
        return noun && !known;
    }

    private boolean isGrammar(int at) {
        return sentence.is(at, GRAMMAR);
    }

    /** Relatives of the dead, doctors in Goma: whether a preposition stands between the noun and the token. */
    private boolean isLedIn(int from, int at) {
        for (int led = from + 1; led < at; led++) {
            if (sentence.is(led, RoleSet.LEADING)) {
                return true;
            }
        }
        return false;
    }

    private boolean isReferred(int at) {
        if (referred == null) {
            referred = new BitSet();
            named.forEach(each -> referred.set(each.from(), each.to()));
        }
        Match<BackReference> back = references.at(sentence, at);
        return referred.get(at) || (back != null && back.value().role() != Anaphor.DEFINITE);
    }
}
