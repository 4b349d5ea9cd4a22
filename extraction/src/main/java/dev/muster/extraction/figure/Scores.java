package dev.muster.extraction.figure;

import dev.muster.extraction.figure.NumberReader.Number;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.RangeWord;
import java.math.BigDecimal;

/** Tells numbers held against each other that count votes, goals or points: 6–4, 29 to 5, 98 votes against 71. One for each sentence. */
final class Scores {
    private static final String DASHES = "-–—";

    /** No house has more votes; more may be armies. */
    private static final BigDecimal MOST_VOTES = BigDecimal.valueOf(1000);

    private final FigureWords words;

    Scores(FigureWords words) {
        this.words = words;
    }

    /**
     * The score that the number opens, or a part of a name that looks like one: 850-12; null where it opens none.
     *
     * @param last the number before that counts nothing; null where there is none
     */
    NoFigure opened(Number first, NoFigure last) {
        Number dashed = dashed(first);
        if (dashed != null) {
            boolean falls = first.value().compareTo(dashed.value()) >= 0;
            return falls || isBesideScore(first, dashed, last) ? score(first, dashed) : null;
        }
        Number against = against(first);
        return against != null && isAlone(against.to()) ? score(first, against) : null;
    }

    private static NoFigure score(Number first, Number second) {
        return new NoFigure(first.from(), second.to(), NoClaim.OTHER_UNIT, NoClaim.OTHER_UNIT.source());
    }

    /** The number right behind a dash that is glued to both; null where none is. */
    private Number dashed(Number first) {
        int dash = first.to();
        boolean glued = first.digits()
                && dash + 1 < words.size()
                && words.tokens().isMarkOf(dash, DASHES)
                && words.tokens().isGlued(dash)
                && words.tokens().isGlued(dash + 1)
                && words.tokens().isNumber(dash + 1);
        return glued && !words.isTaken(dash + 1) ? words.numberAt(dash + 1) : null;
    }

    /** 5–6 beside 6–4: the sets of a match, whoever won them. */
    private boolean isBesideScore(Number first, Number second, NoFigure last) {
        int comma = first.from() - 1;
        if (last != null && last.to() == comma && words.tokens().isMark(comma, ',') && isDashed(last)) {
            return true;
        }
        int next = second.to() + 1;
        boolean listed = next < words.size()
                && words.tokens().isMark(second.to(), ',')
                && words.tokens().isNumber(next);
        Number other = listed && !words.isTaken(next) ? words.numberAt(next) : null;
        return other != null && dashed(other) != null;
    }

    private boolean isDashed(NoFigure score) {
        return score.to() - score.from() == 3 && words.tokens().isMarkOf(score.from() + 1, DASHES);
    }

    /** The number that the first is held against by a word: a smaller one behind “to”, any behind “against”; null where none is. */
    private Number against(Number first) {
        Match<Particle> versus = first.to() < words.size() ? words.particleAt(first.to()) : null;
        boolean held = versus != null && versus.isAny(Particle.VERSUS);
        Match<RangeWord> join = held ? null : words.joinAt(first.to());
        boolean joined = join != null && join.value() == RangeWord.JOIN && !isFrom(first.from());
        int at = held ? versus.to() : joined ? join.to() : words.size();
        Number second = at < words.size() && !words.isTaken(at) ? words.numberAt(at) : null;
        boolean few = second != null && first.value().max(second.value()).compareTo(MOST_VOTES) <= 0;
        return few && (held || second.value().compareTo(first.value()) < 0) ? second : null;
    }

    private boolean isFrom(int at) {
        Match<RangeWord> word = words.rangeWordEndingAt(at);
        return word != null && word.value() == RangeWord.FROM;
    }

    /** 98 votes against 71: the second number of two that are held against each other counts the same; null where it does not. */
    NoFigure behind(Number second, NoFigure last) {
        boolean unit = last != null && last.reason() == NoClaim.OTHER_UNIT && last.to() < second.from();
        return unit && isHeld(last.to(), second.from()) && isAlone(second.to())
                ? new NoFigure(second.from(), second.to(), last.reason(), last.source())
                : null;
    }

    private boolean isHeld(int from, int to) {
        Match<Particle> versus = words.particleAt(from);
        Match<RangeWord> join = words.joinAt(from);
        boolean held = versus != null && versus.to() == to && versus.isAny(Particle.VERSUS);
        return held || (join != null && join.to() == to && join.value() == RangeWord.JOIN);
    }

    /** Whether no noun follows. */
    private boolean isAlone(int at) {
        if (at >= words.size()) {
            return true;
        }
        Match<Particle> word = words.particleAt(at);
        boolean mark = words.tokens().isMark(at) && !words.tokens().isMarkOf(at, "-%°$/");
        return mark || (word != null && !OtherNumbers.isUnit(word));
    }
}
