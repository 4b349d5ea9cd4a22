package dev.muster.extraction.figure;

import dev.muster.extraction.figure.NumberReader.Number;
import dev.muster.extraction.match.Lexicon;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.Entry;
import dev.muster.extraction.pack.Hedge;
import dev.muster.extraction.pack.Hedge.Side;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.Magnitude;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Qualifier;
import dev.muster.extraction.pack.RangeWord;
import dev.muster.extraction.pack.Table;
import dev.muster.extraction.text.Token;
import dev.muster.extraction.text.Tokenizer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** Reads the figures of a sentence with their ranges and hedges. Immutable and thread safe. */
public final class FigureReader {
    private static final int ADJECTIVES = 2;
    private static final BigDecimal LONGEST_MONTH = BigDecimal.valueOf(31);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final long FIRST_YEAR = 1900;
    private static final long LAST_YEAR = 2100;
    private static final String DASHES = "-–—";

    /** Words right before a number that counts nothing, and why it does not. */
    private static final Map<Particle, NoClaim> BEFORE = new EnumMap<>(Map.of(
            Particle.DESIGNATION, NoClaim.DESIGNATION, Particle.MONEY, NoClaim.MONEY, Particle.AGE, NoClaim.AGE));

    /** The same for words right behind it. */
    private static final Map<Particle, NoClaim> BEHIND = new EnumMap<>(Map.of(
            Particle.OTHER_UNIT, NoClaim.OTHER_UNIT,
            Particle.PERCENT, NoClaim.PERCENTAGE,
            Particle.MONEY, NoClaim.MONEY));

    private static final String CURRENCIES = "$€£¥₩₽";

    private final NumberReader numbers;
    private final Lexicon<Magnitude> vague;
    private final Lexicon<Hedge> hedges;
    private final Lexicon<RangeWord> ranges;
    private final Lexicon<Particle> particles;

    /** A reader for the language. */
    public FigureReader(LanguagePack pack, Tokenizer tokenizer) {
        this.numbers = new NumberReader(pack, tokenizer);
        this.vague = new Lexicon<>(pack.entries(Table.VAGUE), tokenizer);
        this.hedges = new Lexicon<>(pack.entries(Table.HEDGES), tokenizer);
        this.ranges = new Lexicon<>(pack.entries(Table.RANGES), tokenizer);
        this.particles = new Lexicon<>(pack.entries(Table.PARTICLES), tokenizer);
    }

    /**
     * The numbers in the tokens, from left to right.
     *
     * @param taken tells the tokens that belong to something else, such as a date
     */
    public Figures read(List<Token> tokens, IntPredicate taken) {
        return new Reading(tokens, taken).figures();
    }

    /** The figure with the hedge that stands behind its noun, also behind a comma: 20,000 soldiers or more. */
    public Figure withHedgeBehind(List<Token> tokens, Figure figure, int at) {
        int comma = at;
        while (comma < at + ADJECTIVES
                && comma < tokens.size()
                && tokens.get(comma).isWord()) {
            comma++;
        }
        int word = comma < tokens.size() && tokens.get(comma).isMark(',') ? comma + 1 : at;
        Match<Hedge> hedge = figure.qualifier() == Qualifier.EXACT && word < tokens.size() && at > figure.to()
                ? hedges.matchAt(tokens, word)
                : null;
        boolean after = hedge != null
                && hedge.to() - hedge.from() > 1
                && hedge.value().side() == Side.AFTER
                && !isFollowedByNumber(tokens, hedge.to());
        if (!after) {
            return figure;
        }
        List<String> trace = new ArrayList<>(figure.trace());
        trace.add(hedge.source());
        return bounded(figure.from(), figure.to(), figure.best(), hedge.value().qualifier(), figure.yearLike(), trace);
    }

    private boolean isFollowedByNumber(List<Token> tokens, int at) {
        return at < tokens.size() && (numbers.at(tokens, at) != null || vague.matchAt(tokens, at) != null);
    }

    /** One sentence being read. */
    private final class Reading {
        private final List<Token> tokens;
        private final IntPredicate taken;
        private final Map<Integer, Match<Hedge>> hedgesByEnd = new HashMap<>();
        private final Map<Integer, Match<RangeWord>> rangesByEnd = new HashMap<>();
        private final Map<Integer, Match<Particle>> particlesByEnd = new HashMap<>();
        private final List<NoFigure> others = new ArrayList<>();

        private Reading(List<Token> tokens, IntPredicate taken) {
            this.tokens = tokens;
            this.taken = taken;
            hedges.match(tokens).forEach(match -> hedgesByEnd.put(match.to(), match));
            ranges.match(tokens).forEach(match -> rangesByEnd.put(match.to(), match));
            particles.match(tokens).forEach(match -> particlesByEnd.put(match.to(), match));
        }

        private Figures figures() {
            List<Figure> found = new ArrayList<>();
            int at = 0;
            while (at < tokens.size()) {
                Figure figure = taken.test(at) ? null : figureAt(at);
                if (figure != null) {
                    found.add(figure);
                }
                at = figure == null ? afterNumber(at) : figure.to();
            }
            return new Figures(found, others);
        }

        /** Past a number that is no figure, so that its tail is not read as one. */
        private int afterNumber(int at) {
            Number number = taken.test(at) ? null : numbers.at(tokens, at);
            if (number == null && tokens.get(at).isNumber()) {
                none(at, at + 1, taken.test(at) ? NoClaim.DATE : NoClaim.UNREADABLE);
            }
            return number == null ? at + 1 : number.to();
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
            Match<Magnitude> order = vague.matchAt(tokens, at);
            if (order != null) {
                Figure range = vagueRange(order);
                return range != null ? range : vague(order);
            }
            Number first = numbers.at(tokens, at);
            if (first == null) {
                return null;
            }
            if (isDateEnd(first)) {
                return none(first.from(), first.to(), NoClaim.DATE);
            }
            NoFigure end = otherEnd(first);
            NoFigure designation = end == null ? designation(first) : end;
            if (designation != null) {
                return none(designation);
            }
            Figure range = range(first);
            if (range != null) {
                return range;
            }
            NoFigure other = otherUnit(first);
            NoFigure ranged = other == null ? otherRange(first) : other;
            if (ranged != null) {
                return none(ranged);
            }
            return first.isWhole() ? hedged(first) : none(first.from(), first.to(), NoClaim.FRACTION);
        }

        private Figure vague(Match<Magnitude> order) {
            Magnitude value = order.value();
            List<String> trace = List.of(order.source());
            return value.low() == value.high()
                    ? bounded(order.from(), order.to(), value.low(), Qualifier.ABOUT, false, trace)
                    : new Figure(
                            order.from(), order.to(), value.low(), null, value.high(), Qualifier.VAGUE, false, trace);
        }

        /** Hundreds to 1,000; dozens to hundreds. */
        private Figure vagueRange(Match<Magnitude> order) {
            Match<RangeWord> join = joinAt(order.to());
            if (join == null || join.value() != RangeWord.JOIN || join.to() >= tokens.size()) {
                return null;
            }
            int start = hedgeAt(join.to());
            Match<Magnitude> second = vague.matchAt(tokens, start);
            Number number = second == null ? numbers.at(tokens, start) : null;
            if (second == null && (number == null || !number.isWhole() || otherUnit(number) != null)) {
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

        /** Part of a name or of another expression: KN-23, $ 500, No. 3; null where it is none. */
        private NoFigure designation(Number number) {
            int before = number.from() - 1;
            if (before < 0) {
                return null;
            }
            Token token = tokens.get(before);
            boolean glued = tokens.get(number.from()).glued();
            if (glued && token.isMarkOf(CURRENCIES)) {
                return new NoFigure(before, number.to(), NoClaim.MONEY, NoClaim.MONEY.source());
            }
            if (glued && token.glued() && token.isMarkOf(".,") && before > 0 && endsInDigit(tokens.get(before - 1))) {
                return new NoFigure(before - 1, number.to(), NoClaim.MONEY, NoClaim.MONEY.source());
            }
            boolean dashed = token.isMarkOf(DASHES) && token.glued() && before > 0;
            if (glued && (dashed || token.isMarkOf("/:+#")) && !isIncrement(before)) {
                return new NoFigure(before, number.to(), NoClaim.DESIGNATION, NoClaim.DESIGNATION.source());
            }
            Match<Particle> match = particlesByEnd.get(number.from());
            return match == null ? null : other(match, BEFORE, match.from(), number.to());
        }

        /** March 13 to 14: the end of a period whose beginning is a date. */
        private boolean isDateEnd(Number number) {
            Match<RangeWord> join = rangesByEnd.get(number.from());
            return join != null
                    && join.from() > 0
                    && taken.test(join.from() - 1)
                    && number.value().compareTo(LONGEST_MONTH) <= 0;
        }

        /** RM3.2: the whole part of the number is glued to the sign of a currency. */
        private static boolean endsInDigit(Token token) {
            return token.isWord()
                    && Character.isDigit(token.text().charAt(token.text().length() - 1));
        }

        /** What a list adds to its count: Tanks: 4,262 (+8). */
        private boolean isIncrement(int plus) {
            return tokens.get(plus).isMark('+')
                    && plus > 0
                    && tokens.get(plus - 1).isMark('(')
                    && plus + 2 < tokens.size()
                    && tokens.get(plus + 2).isMark(')');
        }

        /** What the words beside a number make of it; null where that is nothing. */
        private NoFigure other(Match<Particle> match, Map<Particle, NoClaim> roles, int from, int to) {
            return match.entries().stream()
                    .filter(entry -> roles.containsKey(entry.value()))
                    .findFirst()
                    .map(entry -> new NoFigure(from, to, roles.get(entry.value()), entry.source()))
                    .orElse(null);
        }

        /** What a number counts instead of people or materiel: 12 %, 60 mm, 18th; null where nothing says so. */
        private NoFigure otherUnit(Number number) {
            int at = number.to();
            if (at >= tokens.size()) {
                return null;
            }
            Token token = tokens.get(at);
            if (token.glued() && token.isMarkOf("/:%°")) {
                NoClaim reason = token.isMark('%') ? NoClaim.PERCENTAGE : NoClaim.OTHER_UNIT;
                return new NoFigure(number.from(), at + 1, reason, reason.source());
            }
            int word = token.isMark('-') && token.glued() && at + 1 < tokens.size() ? at + 1 : at;
            Match<Particle> match = particles.matchAt(tokens, word);
            return match == null ? null : other(match, BEHIND, number.from(), match.to());
        }

        /** 30 to 90 days, five to 14 years: a range that counts something else; null where the number opens none. */
        private NoFigure otherRange(Number first) {
            Match<RangeWord> join = joinAt(first.to());
            boolean joins = join != null && join.value() == RangeWord.JOIN && join.to() < tokens.size();
            Number second = joins && !taken.test(join.to()) ? numbers.at(tokens, join.to()) : null;
            NoFigure other = second == null ? null : otherUnit(second);
            return other == null ? null : new NoFigure(first.from(), other.to(), other.reason(), other.source());
        }

        /** Aged 18 to 24: the end of a range whose beginning counts something else; null where it is none. */
        private NoFigure otherEnd(Number number) {
            Match<RangeWord> join = rangesByEnd.get(number.from());
            NoFigure last = others.isEmpty() ? null : others.get(others.size() - 1);
            boolean ends = join != null
                    && join.value() == RangeWord.JOIN
                    && last != null
                    && last.reason() == NoClaim.AGE
                    && last.to() == join.from();
            return ends ? new NoFigure(number.from(), number.to(), last.reason(), last.source()) : null;
        }

        private Figure range(Number first) {
            Match<RangeWord> join = joinAt(first.to());
            if (join == null || join.to() >= tokens.size() || taken.test(join.to())) {
                return null;
            }
            int start = hedgeAt(join.to());
            Number second = numbers.at(tokens, start);
            if (second == null) {
                return null;
            }
            Match<RangeWord> open = opening(first.from());
            boolean needsOpening = join.value() == RangeWord.JOIN_OPENED;
            if (needsOpening && open == null || isFrom(first.from())) {
                return null;
            }
            Number low = shared(first, second, join);
            boolean ascends = low.value().compareTo(second.value()) < 0 && low.isWhole() && second.isWhole();
            boolean years = isYear(first, first.value().longValue(), Qualifier.EXACT)
                    && isYear(second, second.value().longValue(), Qualifier.EXACT);
            if (!ascends || years || otherUnit(second) != null) {
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

        /** Past a hedge inside a range: between 8,000 and about 10,000. */
        private int hedgeAt(int at) {
            Match<Hedge> hedge = hedges.matchAt(tokens, at);
            return hedge == null || hedge.to() >= tokens.size() ? at : hedge.to();
        }

        private int hedgeBefore(int at) {
            Match<Hedge> hedge = hedgesByEnd.get(at);
            return hedge == null ? at : hedge.from();
        }

        private Match<RangeWord> joinAt(int at) {
            Match<RangeWord> match = at < tokens.size() ? ranges.matchAt(tokens, at) : null;
            boolean joins = match != null && match.value() != RangeWord.OPEN && match.value() != RangeWord.FROM;
            return joins ? match : null;
        }

        private Match<RangeWord> opening(int at) {
            Match<RangeWord> open = rangesByEnd.get(hedgeBefore(at));
            return open != null && open.value() == RangeWord.OPEN ? open : null;
        }

        /** From 8,000 to 10,000 tells two figures, an earlier and a later one. */
        private boolean isFrom(int at) {
            Match<RangeWord> word = rangesByEnd.get(hedgeBefore(at));
            return word != null && word.value() == RangeWord.FROM;
        }

        /** 10-12,000 and 8–10 thousand share their magnitude. */
        private Number shared(Number first, Number second, Match<RangeWord> join) {
            if (first.magnitude().compareTo(BigDecimal.ONE) != 0 || !first.digits()) {
                return first;
            }
            boolean written = second.magnitude().compareTo(BigDecimal.ONE) > 0;
            if (written && first.value().multiply(second.magnitude()).compareTo(second.value()) < 0) {
                return first.times(second.magnitude());
            }
            boolean dashed = tokens.get(join.from()).isMarkOf(DASHES);
            boolean small = first.value().compareTo(THOUSAND) < 0
                    && first.value().multiply(THOUSAND).compareTo(second.value()) < 0;
            boolean round = second.value().remainder(THOUSAND).signum() == 0;
            return dashed && small && round && !written ? first.times(THOUSAND) : first;
        }

        private Figure hedged(Number number) {
            long value = number.value().longValueExact();
            int from = number.from();
            int to = number.to();
            List<String> trace = new ArrayList<>(List.of(number.source()));
            Qualifier qualifier = numbers.isRough(tokens, number) ? Qualifier.ABOUT : Qualifier.EXACT;
            Match<Hedge> before = side(hedgesByEnd.get(from), Side.BEFORE);
            while (before != null && !isDefiniteBound(from, before)) {
                qualifier = stronger(qualifier, before.value().qualifier());
                trace.add(before.source());
                from = before.from();
                before = side(hedgesByEnd.get(from), Side.BEFORE);
            }
            Match<Hedge> after = side(hedgeBehind(to), Side.AFTER);
            if (after != null) {
                qualifier = stronger(qualifier, after.value().qualifier());
                trace.add(after.source());
                to = after.to();
            }
            return bounded(from, to, value, qualifier, isYear(number, value, qualifier), trace);
        }

        /** Far above the 2,500: a comparison with a figure that is known, no bound of it. */
        private boolean isDefiniteBound(int from, Match<Hedge> hedge) {
            Match<Particle> word = particles.matchAt(tokens, from);
            Qualifier qualifier = hedge.value().qualifier();
            boolean bound = qualifier != Qualifier.ABOUT && qualifier != Qualifier.EXACT;
            return bound
                    && word != null
                    && word.entries().stream().anyMatch(entry -> entry.value() == Particle.DEFINITE);
        }

        /** A hedge right behind a number, also behind a hyphen: 13,000-plus, 1.500-an. */
        private Match<Hedge> hedgeBehind(int at) {
            boolean hyphen = at + 1 < tokens.size()
                    && tokens.get(at).isMark('-')
                    && tokens.get(at).glued()
                    && tokens.get(at + 1).glued();
            int word = hyphen ? at + 1 : at;
            return word < tokens.size() ? hedges.matchAt(tokens, word) : null;
        }

        private Match<Hedge> side(Match<Hedge> match, Side side) {
            List<Entry<Hedge>> entries = match == null
                    ? List.of()
                    : match.entries().stream()
                            .filter(entry -> entry.value().side() == side)
                            .toList();
            return entries.isEmpty() ? null : new Match<>(match.from(), match.to(), entries);
        }

        private boolean isYear(Number number, long value, Qualifier qualifier) {
            return number.digits()
                    && qualifier == Qualifier.EXACT
                    && number.to() == number.from() + 1
                    && tokens.get(number.from()).text().length() == 4
                    && value >= FIRST_YEAR
                    && value <= LAST_YEAR;
        }
    }

    private static Qualifier stronger(Qualifier a, Qualifier b) {
        return a == Qualifier.EXACT || a == Qualifier.ABOUT ? b : a;
    }

    private static Figure bounded(
            int from, int to, long value, Qualifier qualifier, boolean yearLike, List<String> trace) {
        Long low = qualifier == Qualifier.AT_MOST ? null : Long.valueOf(value);
        Long high = qualifier == Qualifier.AT_LEAST ? null : Long.valueOf(value);
        return new Figure(from, to, low, value, high, qualifier, yearLike, trace);
    }
}
