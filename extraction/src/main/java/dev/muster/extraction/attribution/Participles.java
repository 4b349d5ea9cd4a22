package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.ActorMention.Form;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Reporting;
import java.util.List;

/** Tells which words of saying are participles, whose subject says nothing: is expected to; a video posted on Monday. For one sentence. */
final class Participles {
    /** So many words stand between a preposition and the noun that it leads to: in a short video. */
    private static final int PHRASE = 3;

    private final Syntax sentence;

    Participles(Syntax sentence) {
        this.sentence = sentence;
    }

    /** Whether the verb is a passive: is expected, has not been counted. */
    boolean isPassive(Match<Reporting> word) {
        int at = word.from() - 1;
        while (sentence.is(at, Particle.NOT) || (sentence.is(at, Particle.ADVERB) && !isAuxiliary(at))) {
            at--;
        }
        // Was not able to confirm: words that are negated themselves are no participle.
        return isAuxiliary(at) && !sentence.is(word.from(), Particle.NOT);
    }

    /** Whether nothing is said yet: would show, may announce; but for what somebody would say only, or says that they would. */
    boolean isToCome(Match<Reporting> word) {
        int at = word.from() - 1;
        int to = word.to();
        boolean said = sentence.is(to, Particle.COMPLEMENT) || sentence.is(to + 1, Particle.COMPLEMENT);
        return sentence.is(at, Particle.MODAL) && !said && !sentence.is(at - 1, Particle.FIRST_PERSON);
    }

    /** An attack claimed by rebels: who does it stands behind, and whoever stands before says nothing; a toll of 40 claimed by rebels is theirs. */
    boolean isOfDeed(Match<Reporting> word) {
        int noun = word.from() - 1;
        return sentence.is(word.to(), Particle.AGENT)
                && !sentence.is(word.to(), Particle.MEANS)
                && !isPassive(word)
                && sentence.tokens().isWord(noun)
                && !sentence.tokens().isNumber(noun)
                && !sentence.is(noun, Particle.NUMBER_OF)
                && !sentence.is(noun, Particle.ADVERB);
    }

    /** Ruritania gave Utopia 18 tanks: to whom, and how many right behind. */
    boolean isOfGift(Match<Reporting> word, List<Reference> named) {
        int to = sentence.is(word.to(), Particle.DEFINITE) ? word.to() + 1 : word.to();
        return !sentence.is(word.to() - 1, Particle.TELLS)
                && named.stream()
                        .anyMatch(whom -> whom.from() == to
                                && whom.is(Form.COUNTRY)
                                && sentence.tokens().isNumber(whom.to()));
    }

    private boolean isAuxiliary(int at) {
        return sentence.is(at, Particle.PASSIVE);
    }

    /** Whether somebody else is told to do or to have done something: is expected to send 300. */
    boolean isOfAct(Match<Reporting> word) {
        return sentence.is(word.to(), Particle.INFINITIVE);
    }

    /** Whether the word only says more of what somebody speaks in: in a video posted on Monday, in an article published by X. */
    boolean isOfMedium(Match<Reporting> word) {
        int noun = word.from() - 1;
        return sentence.is(noun, Particle.MEDIUM) && isLed(noun) && goesOn(word);
    }

    private boolean isLed(int noun) {
        for (int at = noun - 1; at >= Math.max(0, noun - PHRASE); at--) {
            if (sentence.is(at, Particle.TOWARDS)) {
                return true;
            }
            if (!sentence.tokens().isWord(at)) {
                return false;
            }
        }
        return false;
    }

    /** Whether circumstances, and no statement, follow. */
    private boolean goesOn(Match<Reporting> word) {
        int at = word.to();
        return sentence.is(at - 1, Particle.AGENT)
                || sentence.is(at, Particle.TOWARDS)
                || sentence.is(at, Particle.AGENT)
                || sentence.isMark(at, ",")
                || (at < sentence.size() && sentence.facts().isDate(at));
    }
}
