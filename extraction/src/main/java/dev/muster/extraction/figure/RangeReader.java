package dev.muster.extraction.figure;

import dev.muster.extraction.figure.NumberReader.Number;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.Hedge;
import dev.muster.extraction.pack.Magnitude;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Qualifier;
import dev.muster.extraction.pack.RangeWord;
import java.math.BigDecimal;
import java.util.List;

/** Reads figures that are ranges: 8,000 to 10,000; hundreds to 1,000. One for each sentence. */
final class RangeReader {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    /** A range whose ends share their thousands reaches no further than to so many times its beginning. */
    private static final BigDecimal NEAR = BigDecimal.valueOf(2);

    /** What grows by a number is so many times as many at least. */
    private static final BigDecimal GROWN = BigDecimal.valueOf(3);

    private static final String DASHES = "-–—";

    private final FigureWords words;
    private final OtherNumbers others;

    RangeReader(FigureWords words, OtherNumbers others) {
        this.words = words;
        this.others = others;
    }

    /** Hundreds to 1,000; dozens to hundreds. */
    Figure vague(Match<Magnitude> order) {
        Match<RangeWord> join = words.joinAt(order.to());
        if (join == null || join.value() != RangeWord.JOIN || join.to() >= words.size()) {
            return null;
        }
        int start = behindHedge(join.to());
        Match<Magnitude> second = words.vagueAt(start);
        Number number = second == null ? words.numberAt(start) : null;
        if (second == null && (number == null || !number.isWhole() || others.unit(number) != null)) {
            return null;
        }
        long high = second != null ? second.value().high() : number.value().longValueExact();
        int to = second != null ? second.to() : number.to();
        Match<RangeWord> open = opening(order.from());
        int from = open == null ? order.from() : open.from();
        List<String> trace = List.of(order.source(), join.source());
        return order.value().low() >= high
                ? null
                : new Figure(from, to, order.value().low(), null, high, Qualifier.RANGE, false, trace);
    }

    /** The range that the number opens; null where it opens none. */
    Figure read(Number first) {
        Match<RangeWord> join = words.joinAt(first.to());
        if (join == null || join.to() >= words.size() || words.isTaken(join.to())) {
            return null;
        }
        int start = behindHedge(join.to());
        Number second = words.numberAt(start);
        if (second == null) {
            return null;
        }
        Match<RangeWord> open = opening(first.from());
        boolean needsOpening = join.value() == RangeWord.JOIN_OPENED;
        if (needsOpening && open == null || isFrom(first.from()) || isBy(first, second)) {
            return null;
        }
        Number low = shared(first, second, join);
        boolean ascends = low.value().compareTo(second.value()) < 0 && low.isWhole() && second.isWhole();
        boolean years = SentenceFigures.isYear(words, first, first.value().longValue(), Qualifier.EXACT)
                && SentenceFigures.isYear(words, second, second.value().longValue(), Qualifier.EXACT);
        if (!ascends || years || isDated(first) || others.unit(second) != null) {
            return null;
        }
        int from = open == null ? hedgeBefore(first.from()) : open.from();
        return new Figure(
                from,
                second.to(),
                low.value().longValueExact(),
                null,
                second.value().longValueExact(),
                Qualifier.RANGE,
                false,
                List.of(join.source()));
    }

    /** From 30,000 in 2015 to 200,000: the first is a year. */
    private boolean isDated(Number first) {
        return SentenceFigures.isYear(words, first, first.value().longValue(), Qualifier.EXACT)
                && words.isBehind(Particle.TOWARDS, first.from());
    }

    /** Past a hedge inside a range: between 8,000 and about 10,000. */
    private int behindHedge(int at) {
        Match<Hedge> hedge = words.hedgeAt(at);
        return hedge == null || hedge.to() >= words.size() ? at : hedge.to();
    }

    private int hedgeBefore(int at) {
        Match<Hedge> hedge = words.hedgeEndingAt(at);
        return hedge == null ? at : hedge.from();
    }

    private Match<RangeWord> opening(int at) {
        Match<RangeWord> open = words.rangeWordEndingAt(hedgeBefore(at));
        return open != null && open.value() == RangeWord.OPEN ? open : null;
    }

    /** From 8,000 to 10,000 tells two figures, an earlier and a later one. */
    private boolean isFrom(int at) {
        Match<RangeWord> word = words.rangeWordEndingAt(hedgeBefore(at));
        return word != null && word.value() == RangeWord.FROM;
    }

    /** Grew by 180,000 to 1.5 million: by how many, and what became of it. */
    private boolean isBy(Number first, Number second) {
        return words.isBehind(Particle.AGENT, first.from())
                && first.digits()
                && first.value().multiply(GROWN).compareTo(second.value()) <= 0;
    }

    /** 10-12,000, 70 or 80,000, 8–10 thousand and four to six million share their magnitude. */
    private Number shared(Number first, Number second, Match<RangeWord> join) {
        if (first.magnitude().compareTo(BigDecimal.ONE) != 0) {
            return first;
        }
        boolean written = second.magnitude().compareTo(BigDecimal.ONE) > 0;
        if (written && first.value().multiply(second.magnitude()).compareTo(second.value()) < 0) {
            return first.times(second.magnitude());
        }
        boolean near = first.value().multiply(THOUSAND).multiply(NEAR).compareTo(second.value()) >= 0;
        boolean dashed = near || words.tokens().isMarkOf(join.from(), DASHES);
        boolean small = first.value().compareTo(THOUSAND) < 0
                && first.value().multiply(THOUSAND).compareTo(second.value()) < 0;
        boolean round = second.value().remainder(THOUSAND).signum() == 0;
        return dashed && small && round && !written && first.digits() ? first.times(THOUSAND) : first;
    }
}
