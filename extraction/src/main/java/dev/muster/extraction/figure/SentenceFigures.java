package dev.muster.extraction.figure;

import dev.muster.extraction.figure.NumberReader.Number;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.match.Rows;
import dev.muster.extraction.pack.Entry;
import dev.muster.extraction.pack.Hedge;
import dev.muster.extraction.pack.Hedge.Side;
import dev.muster.extraction.pack.Magnitude;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Qualifier;
import java.util.ArrayList;
import java.util.List;

/** Reads the figures of one sentence with their hedges. Not thread safe. */
final class SentenceFigures {
    private static final long FIRST_YEAR = 1900;
    /** Since 1888: what nothing but years stands behind may be one of long ago. */
    private static final long FIRST_OLD_YEAR = 1500;

    private static final long LAST_YEAR = 2100;

    private final FigureWords words;
    private final OtherNumbers others;
    private final RangeReader ranges;
    private final Scores scores;

    SentenceFigures(FigureWords words) {
        this.words = words;
        this.others = new OtherNumbers(words);
        this.ranges = new RangeReader(words, others);
        this.scores = new Scores(words);
    }

    Figures read() {
        List<Figure> figures = new ArrayList<>();
        int at = words.nextOpening(0);
        while (at < words.size()) {
            Figure figure = words.isTaken(at) ? null : figureAt(at);
            if (figure != null) {
                figures.add(figure);
            }
            at = words.nextOpening(figure == null ? afterNumber(at) : figure.to());
        }
        return new Figures(figures, others.found());
    }

    /** Past a number that is no figure, so that its tail is not read as one. */
    private int afterNumber(int at) {
        Number number = words.isTaken(at) ? null : words.numberAt(at);
        if (number == null && words.tokens().isNumber(at)) {
            none(at, at + 1, words.isTaken(at) ? NoClaim.DATE : NoClaim.UNREADABLE);
        }
        return number == null ? at + 1 : Math.max(number.to(), others.endAt(at));
    }

    /** Notes why a number is no figure. */
    private Figure none(int from, int to, NoClaim reason) {
        return none(new NoFigure(from, to, reason, reason.source()));
    }

    private Figure none(NoFigure other) {
        others.add(other);
        return null;
    }

    private Figure figureAt(int at) {
        Match<Magnitude> order = words.vagueAt(at);
        if (order != null) {
            Figure range = ranges.vague(order);
            return range != null ? range : vague(order);
        }
        Number first = words.numberAt(at);
        if (first == null) {
            return null;
        }
        if (others.isDateEnd(first)) {
            return none(first.from(), first.to(), NoClaim.DATE);
        }
        NoFigure end = others.rangeEnd(first);
        NoFigure designation = end == null ? others.designation(first) : end;
        NoFigure share = designation == null ? others.share(first) : designation;
        NoFigure score = share == null ? score(first) : share;
        if (score != null) {
            return none(score);
        }
        Figure range = ranges.read(first);
        if (range != null) {
            return range;
        }
        NoFigure other = others.unit(first);
        NoFigure ranged = other == null ? others.range(first) : other;
        NoFigure listed = ranged == null ? others.listed(first) : ranged;
        if (listed != null) {
            return none(listed);
        }
        return first.isWhole() ? hedged(first) : none(first.from(), first.to(), NoClaim.FRACTION);
    }

    private NoFigure score(Number number) {
        NoFigure opened = others.unit(number) == null ? scores.opened(number, others.last()) : null;
        return opened == null ? scores.behind(number, others.last()) : opened;
    }

    private Figure vague(Match<Magnitude> order) {
        Magnitude value = order.value();
        Match<Hedge> after = side(hedgeBehind(order.to()), Side.AFTER);
        boolean more = after != null && after.value().qualifier() == Qualifier.EXACT;
        List<String> trace = more ? List.of(order.source(), after.source()) : List.of(order.source());
        int to = more ? after.to() : order.to();
        return value.low() == value.high()
                ? bounded(order.from(), to, value.low(), Qualifier.ABOUT, false, trace)
                : new Figure(order.from(), to, value.low(), null, value.high(), Qualifier.VAGUE, false, trace);
    }

    private Figure hedged(Number number) {
        long value = number.value().longValueExact();
        int from = number.from();
        int to = number.to();
        List<String> trace = new ArrayList<>(List.of(number.source()));
        Qualifier qualifier = words.isRough(number) ? Qualifier.ABOUT : Qualifier.EXACT;
        Match<Hedge> before = side(words.hedgeEndingAt(from), Side.BEFORE);
        while (before != null && !isDefiniteBound(from, before)) {
            qualifier = stronger(qualifier, before.value().qualifier());
            trace.add(before.source());
            from = before.from();
            before = side(words.hedgeEndingAt(from), Side.BEFORE);
        }
        Match<Hedge> after = side(hedgeBehind(to), Side.AFTER);
        if (after != null) {
            qualifier = stronger(qualifier, after.value().qualifier());
            trace.add(after.source());
            to = after.to();
        }
        // Until 2026 is told like up to 2026: four bare digits may be a year there as well.
        Qualifier bound = qualifier == Qualifier.AT_MOST ? Qualifier.EXACT : qualifier;
        boolean year = isYear(words, number, value, bound) || isOldYear(number, value, qualifier);
        return bounded(from, to, value, qualifier, year, trace);
    }

    /** Far above the 2,500: a comparison with a figure that is known, no bound of it. */
    private boolean isDefiniteBound(int from, Match<Hedge> hedge) {
        Match<Particle> word = words.particleAt(from);
        Qualifier qualifier = hedge.value().qualifier();
        boolean bound = qualifier != Qualifier.EXACT;
        return bound && word != null && word.isAny(Particle.DEFINITE);
    }

    /** A hedge right behind a number, also behind a hyphen: 13,000-plus, 1.500-an. */
    private Match<Hedge> hedgeBehind(int at) {
        boolean hyphen = at + 1 < words.size()
                && words.tokens().isMark(at, '-')
                && words.tokens().isGlued(at)
                && words.tokens().isGlued(at + 1);
        int word = hyphen ? at + 1 : at;
        return word < words.size() ? words.hedgeAt(word) : null;
    }

    private Match<Hedge> side(Match<Hedge> match, Side side) {
        if (match == null || match.entries().size() == 1) {
            return match == null || match.value().side() != side ? null : match;
        }
        List<Entry<Hedge>> entries = new ArrayList<>(match.entries());
        entries.removeIf(entry -> entry.value().side() != side);
        return entries.isEmpty() ? null : new Match<>(match.from(), match.to(), new Rows<>(entries));
    }

    private boolean isOldYear(Number number, long value, Qualifier qualifier) {
        return value >= FIRST_OLD_YEAR
                && value < FIRST_YEAR
                && isPlain(words, number, qualifier)
                && words.isBehind(Particle.SINCE, number.from());
    }

    /** Four bare digits that may be a year. */
    static boolean isYear(FigureWords words, Number number, long value, Qualifier qualifier) {
        return isPlain(words, number, qualifier) && value >= FIRST_YEAR && value <= LAST_YEAR;
    }

    private static boolean isPlain(FigureWords words, Number number, Qualifier qualifier) {
        return number.digits()
                && qualifier == Qualifier.EXACT
                && number.to() == number.from() + 1
                && words.tokens().digits(number.from()).length() == 4;
    }

    private static Qualifier stronger(Qualifier a, Qualifier b) {
        boolean loose = a == Qualifier.EXACT || a == Qualifier.ABOUT;
        return loose && b != Qualifier.EXACT ? b : a;
    }

    static Figure bounded(int from, int to, long value, Qualifier qualifier, boolean yearLike, List<String> trace) {
        Long low = qualifier == Qualifier.AT_MOST ? null : Long.valueOf(value);
        Long high = qualifier == Qualifier.AT_LEAST ? null : Long.valueOf(value);
        return new Figure(from, to, low, value, high, qualifier, yearLike, trace);
    }
}
