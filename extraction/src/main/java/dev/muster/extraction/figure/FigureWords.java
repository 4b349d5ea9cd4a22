package dev.muster.extraction.figure;

import dev.muster.extraction.figure.NumberReader.Number;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.Hedge;
import dev.muster.extraction.pack.Magnitude;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.RangeWord;
import dev.muster.extraction.text.Tokens;
import java.util.function.IntPredicate;

/** The words that shape the figures of one sentence: hedges, words that join two numbers, words of grammar beside them. */
final class FigureWords {
    private final Tokens tokens;
    private final IntPredicate taken;
    private final FigureLexicons lexicons;
    private int numberAsked = -1;
    private Number numberFound;

    FigureWords(Tokens tokens, IntPredicate taken, FigureLexicons lexicons) {
        this.tokens = tokens;
        this.taken = taken;
        this.lexicons = lexicons;
    }

    Tokens tokens() {
        return tokens;
    }

    int size() {
        return tokens.size();
    }

    /** Whether the token belongs to something else, such as a date. */
    boolean isTaken(int at) {
        return taken.test(at);
    }

    /** The first token from the given one on that a figure may begin with; no less than their number where there is none. */
    int nextOpening(int first) {
        return tokens.nextOpening(lexicons.openers(), first);
    }

    /** The number that begins at the token; null where none does. */
    Number numberAt(int at) {
        if (numberAsked != at) {
            numberFound = lexicons.numbers().at(tokens, at);
            numberAsked = at;
        }
        return numberFound;
    }

    /** Whether the number ends with a word that makes it a rough one. */
    boolean isRough(Number number) {
        return lexicons.numbers().isRough(tokens, number);
    }

    /** The word for an order of magnitude that begins at the token; null where none does. */
    Match<Magnitude> vagueAt(int at) {
        return lexicons.vague().matchAt(tokens, at);
    }

    Match<Hedge> hedgeAt(int at) {
        return lexicons.hedges().matchAt(tokens, at);
    }

    Match<Particle> particleAt(int at) {
        return lexicons.particles().matchAt(tokens, at);
    }

    Match<Hedge> hedgeEndingAt(int at) {
        return Match.endingAt(lexicons.hedges().match(tokens), at);
    }

    Match<RangeWord> rangeWordEndingAt(int at) {
        return Match.endingAt(lexicons.ranges().match(tokens), at);
    }

    Match<Particle> particleEndingAt(int at) {
        return Match.endingAt(lexicons.particles().match(tokens), at);
    }

    /** Whether a word of grammar of that role ends before the token. */
    boolean isBehind(Particle role, int at) {
        Match<Particle> match = particleEndingAt(at);
        return match != null && match.isAny(role);
    }

    /** The word at the token that joins two numbers to a range; null where none stands there. */
    Match<RangeWord> joinAt(int at) {
        Match<RangeWord> match = at < tokens.size() ? lexicons.ranges().matchAt(tokens, at) : null;
        boolean joins = match != null && match.value() != RangeWord.OPEN && match.value() != RangeWord.FROM;
        return joins ? match : null;
    }
}
