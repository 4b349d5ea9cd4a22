package dev.muster.extraction.figure;

import dev.muster.extraction.figure.NumberReader.Number;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.Entry;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.RangeWord;
import dev.muster.extraction.text.Tokens;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Tells which numbers of one sentence count something else: money, ages, units, parts of names. Not thread safe. */
final class OtherNumbers {
    private static final BigDecimal LONGEST_MONTH = BigDecimal.valueOf(31);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    /** Shares are told of so few: two in three, nine in ten, one in twenty. */
    private static final BigDecimal MOST_OF_A_SHARE = BigDecimal.valueOf(20);

    private static final BigDecimal MOST_OF_MANY_PARTS = BigDecimal.valueOf(5);

    /** No list of numbers that is one of anything is longer. */
    private static final int LONGEST_LIST = 6;

    private static final String DASHES = "-–—";

    /** Words right before a number that counts nothing, and why it does not. */
    private static final Map<Particle, NoClaim> BEFORE = new EnumMap<>(Map.of(
            Particle.DESIGNATION, NoClaim.DESIGNATION, Particle.MONEY, NoClaim.MONEY, Particle.AGE, NoClaim.AGE));

    /** The same for words right behind it. */
    private static final Map<Particle, NoClaim> BEHIND = new EnumMap<>(Map.of(
            Particle.OTHER_UNIT, NoClaim.OTHER_UNIT,
            Particle.YEARS_AGO, NoClaim.OTHER_UNIT,
            Particle.PERCENT, NoClaim.PERCENTAGE,
            Particle.MONEY, NoClaim.MONEY));

    /** Marks glued to a number that make it count something else. */
    static final String UNITS = "/:%°";

    static final String CURRENCIES = "$€£¥₩₽";

    private final FigureWords words;
    private final List<NoFigure> found = new ArrayList<>();

    OtherNumbers(FigureWords words) {
        this.words = words;
    }

    /** What was found so far, from left to right. */
    List<NoFigure> found() {
        return found;
    }

    void add(NoFigure other) {
        found.add(other);
    }

    /** Part of a name or of another expression: KN-23, $ 500, No. 3; null where it is none. */
    NoFigure designation(Number number) {
        int before = number.from() - 1;
        if (before < 0) {
            return null;
        }
        boolean glued = words.tokens().isGlued(number.from());
        if (glued && words.tokens().isMarkOf(before, CURRENCIES)) {
            return new NoFigure(before, number.to(), NoClaim.MONEY, NoClaim.MONEY.source());
        }
        if (glued
                && words.tokens().isGlued(before)
                && words.tokens().isMarkOf(before, ".,")
                && before > 0
                && endsInDigit(words.tokens(), before - 1)) {
            return new NoFigure(before - 1, number.to(), NoClaim.MONEY, NoClaim.MONEY.source());
        }
        boolean dashed =
                words.tokens().isMarkOf(before, DASHES) && words.tokens().isGlued(before) && before > 0;
        if (glued && (dashed || words.tokens().isMarkOf(before, "/:+#")) && !isIncrement(before)) {
            return new NoFigure(before, number.to(), NoClaim.DESIGNATION, NoClaim.DESIGNATION.source());
        }
        Match<Particle> match = words.particleEndingAt(number.from());
        NoFigure named = match == null ? null : other(match, BEFORE, match.from(), number.to());
        boolean counts = named != null && named.reason() == NoClaim.DESIGNATION && isGrouped(number);
        return counts ? null : named;
    }

    /** The Wagner Group 2,000: thousands are told apart in counts, and not in names. */
    private boolean isGrouped(Number number) {
        String text = words.tokens().digits(number.from());
        return number.digits()
                && number.isWhole()
                && number.value().compareTo(THOUSAND) >= 0
                && text.chars().anyMatch(sign -> !Character.isDigit(sign));
    }

    /** March 13 to 14: the end of a period whose beginning is a date. */
    boolean isDateEnd(Number number) {
        Match<RangeWord> join = words.rangeWordEndingAt(number.from());
        return join != null
                && join.from() > 0
                && words.isTaken(join.from() - 1)
                && (join.value() == RangeWord.JOIN || isDayJoined(join, number))
                && number.value().compareTo(LONGEST_MONTH) <= 0;
    }

    /** 13 and 14 March: two days are joined so, and no weekday and what it was the day of. */
    private boolean isDayJoined(Match<RangeWord> join, Number number) {
        return number.digits() && words.tokens().isNumber(join.from() - 1);
    }

    /** RM3.2: the whole part of the number is glued to the sign of a currency. */
    private static boolean endsInDigit(Tokens tokens, int at) {
        return tokens.isWord(at) && Character.isDigit(tokens.text(at).charAt(tokens.length(at) - 1));
    }

    /** What a list adds to its count: Tanks: 4,262 (+8). */
    private boolean isIncrement(int plus) {
        return words.tokens().isMark(plus, '+')
                && plus > 0
                && words.tokens().isMark(plus - 1, '(')
                && plus + 2 < words.size()
                && words.tokens().isMark(plus + 2, ')');
    }

    /** What the words beside a number make of it; null where that is nothing. */
    private NoFigure other(Match<Particle> match, Map<Particle, NoClaim> roles, int from, int to) {
        for (Entry<Particle> entry : match.entries()) {
            NoClaim reason = roles.get(entry.value());
            if (reason != null) {
                return new NoFigure(from, to, reason, entry.source());
            }
        }
        return null;
    }

    /** What a number counts instead of people or materiel: 12 %, 60 mm, 18th; null where nothing says so. */
    NoFigure unit(Number number) {
        int at = number.to();
        if (at >= words.size()) {
            return null;
        }
        if (words.tokens().isGlued(at) && words.tokens().isMarkOf(at, UNITS)) {
            NoClaim reason = words.tokens().isMark(at, '%') ? NoClaim.PERCENTAGE : NoClaim.OTHER_UNIT;
            return new NoFigure(number.from(), at + 1, reason, reason.source());
        }
        int word = words.tokens().isMark(at, '-') && words.tokens().isGlued(at) && at + 1 < words.size() ? at + 1 : at;
        Match<Particle> match = words.particleAt(word);
        return match == null ? null : other(match, BEHIND, number.from(), match.to());
    }

    /** Whether the word of grammar behind a number makes it count something else. */
    static boolean isUnit(Match<Particle> behind) {
        for (Entry<Particle> entry : behind.entries()) {
            if (BEHIND.containsKey(entry.value())) {
                return true;
            }
        }
        return false;
    }

    /** 30 to 90 days, between 45 and 65 percent: a range that counts something else; null where the number opens none. */
    NoFigure range(Number first) {
        Match<RangeWord> join = words.joinAt(first.to());
        Match<RangeWord> open = join == null ? null : words.rangeWordEndingAt(first.from());
        boolean opened = open != null && open.value() == RangeWord.OPEN;
        boolean joins = join != null && (join.value() == RangeWord.JOIN || opened) && join.to() < words.size();
        Number second = joins && !words.isTaken(join.to()) ? words.numberAt(join.to()) : null;
        NoFigure other = second == null ? null : unit(second);
        return other == null ? null : new NoFigure(first.from(), other.to(), other.reason(), other.source());
    }

    /** 60, 61 and 62 years: the numbers of a list count what its last one counts; null where that is nothing else. */
    NoFigure listed(Number first) {
        int at = first.to();
        for (int others = 1; others <= LONGEST_LIST; others++) {
            int next = behindJoin(at);
            Number number = next >= words.size() || next == at || words.isTaken(next) ? null : words.numberAt(next);
            NoFigure unit = number == null ? null : unit(number);
            if (number == null || unit != null) {
                boolean list = unit != null && (others > 1 || isListedBefore(first.from()) || isMeasured(first, unit));
                return list ? new NoFigure(first.from(), first.to(), unit.reason(), unit.source()) : null;
            }
            at = number.to();
        }
        return null;
    }

    /** The calibres, 122 and 152 millimetres: two behind a mark, of which the second has a unit. */
    private boolean isMeasured(Number first, NoFigure unit) {
        int before = first.from() - 1;
        return unit.reason() == NoClaim.OTHER_UNIT
                && before > 0
                && words.tokens().isMarkOf(before, ",:(");
    }

    /** Behind a comma, a word for and, or both; the token itself where neither stands there. */
    private int behindJoin(int at) {
        int comma = at < words.size() && words.tokens().isMark(at, ',') ? at + 1 : at;
        Match<Particle> and = comma < words.size() ? words.particleAt(comma) : null;
        return and != null && and.isAny(Particle.AND) ? and.to() : comma;
    }

    private boolean isListedBefore(int from) {
        NoFigure last = last();
        return last != null && last.to() == from - 1 && words.tokens().isMark(last.to(), ',');
    }

    /** The last number that counts nothing; null where there is none. */
    NoFigure last() {
        return found.isEmpty() ? null : found.get(found.size() - 1);
    }

    /** Four in ten, one in every five: a share told in small numbers; null where it is none. */
    NoFigure share(Number part) {
        Match<Particle> in = part.to() < words.size() ? words.particleAt(part.to()) : null;
        Entry<Particle> row = in == null ? null : entry(in, Particle.SHARE_OF);
        Number whole =
                row == null || in.to() >= words.size() || words.isTaken(in.to()) ? null : words.numberAt(in.to());
        boolean shared = whole != null
                && whole.isWhole()
                && whole.value().compareTo(MOST_OF_A_SHARE) <= 0
                && part.value().compareTo(whole.value()) < 0
                && (part.value().equals(BigDecimal.ONE) || isUsual(whole.value()));
        return shared ? new NoFigure(part.from(), whole.to(), NoClaim.PERCENTAGE, row.source()) : null;
    }

    /** Four out of five, nine in ten: what many parts are told of; 12 out of 15 are counted. */
    private static boolean isUsual(BigDecimal whole) {
        return whole.compareTo(MOST_OF_MANY_PARTS) <= 0 || whole.equals(BigDecimal.TEN);
    }

    /** Behind what counts nothing that opens there, whose second number counts nothing either; the token itself where none does. */
    int endAt(int at) {
        NoFigure last = last();
        return last != null && last.from() == at ? last.to() : at;
    }

    private static Entry<Particle> entry(Match<Particle> match, Particle wanted) {
        for (Entry<Particle> entry : match.entries()) {
            if (entry.value() == wanted) {
                return entry;
            }
        }
        return null;
    }

    /** Aged 18 to 24: the end of a range whose beginning counts something else; null where it is none. */
    NoFigure rangeEnd(Number number) {
        Match<RangeWord> join = words.rangeWordEndingAt(number.from());
        NoFigure last = last();
        boolean ends = join != null
                && join.value() == RangeWord.JOIN
                && last != null
                && last.reason() == NoClaim.AGE
                && last.to() == join.from();
        return ends ? new NoFigure(number.from(), number.to(), last.reason(), last.source()) : null;
    }
}
