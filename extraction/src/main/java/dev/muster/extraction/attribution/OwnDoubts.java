package dev.muster.extraction.attribution;

import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Reporting;
import dev.muster.extraction.pack.Reporting.Frame;
import dev.muster.extraction.pack.Stance;

/** Finds denials and doubts in the words of whoever speaks: “We cannot confirm that 340 were killed,” she said. Immutable and thread safe. */
final class OwnDoubts {
    /** Words between who speaks and the verb are no more than these: we are still. */
    private static final int REACH = 4;

    private static final String QUOTES = "\"”»";

    private final FigureWords figures;

    OwnDoubts(FigureWords figures) {
        this.figures = figures;
    }

    /** The verdict that the word makes on what stands beside it; null where it is no such word, or somebody else is told to doubt. */
    Verdict read(Syntax sentence, Match<Reporting> word) {
        boolean doubts = word.value().frame() == Frame.VERB && word.value().stance() != Stance.ASSERTED;
        return doubts && isOwn(sentence, word.from()) ? verdict(sentence, word) : null;
    }

    private static boolean isOwn(Syntax sentence, int verb) {
        for (int at = verb - 1; at >= Math.max(0, verb - REACH); at--) {
            if (sentence.is(at, Particle.FIRST_PERSON)) {
                return true;
            }
            if (!sentence.is(at, Particle.VERB) && !sentence.is(at, Particle.ADVERB)) {
                return false;
            }
        }
        return false;
    }

    private Verdict verdict(Syntax sentence, Match<Reporting> word) {
        Stance stance = word.value().stance();
        int object = word.to();
        if (figures.isFigure(sentence, object) || figures.isFigure(sentence, object + 1)) {
            return new Verdict(word.from(), word.from(), object, Told.FIGURE, true, stance);
        }
        if (!sentence.is(object, Particle.PRONOUN)
                        && object < sentence.size()
                        && sentence.tokens().isWord(object)
                || sentence.tokens().isNumber(Math.min(object, sentence.size() - 1))) {
            return new Verdict(object, end(sentence, object), object, Told.NOTHING, true, stance);
        }
        boolean here = sentence.hasNumber(0, word.from());
        return new Verdict(
                here ? 0 : word.from(), word.from(), object, here ? Told.NOTHING : Told.STATEMENT, true, stance);
    }

    /** Where the quotation ends that goes on from the token, or else the sentence. */
    private static int end(Syntax sentence, int from) {
        int at = from;
        while (at < sentence.size() && !sentence.isMark(at, QUOTES)) {
            at++;
        }
        return at;
    }
}
