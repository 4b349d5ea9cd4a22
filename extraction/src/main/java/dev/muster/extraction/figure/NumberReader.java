package dev.muster.extraction.figure;

import dev.muster.extraction.match.Lexicon;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.Numeral;
import dev.muster.extraction.pack.Numeral.Role;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Table;
import dev.muster.extraction.text.Tokenizer;
import dev.muster.extraction.text.Tokens;
import java.math.BigDecimal;

/** Reads one number, in digits, in words or in both. Immutable and thread safe. */
final class NumberReader {
    /** A number at {@code [from, to)}; the magnitude is 1 where none is written. */
    record Number(int from, int to, BigDecimal value, BigDecimal magnitude, boolean digits, String source) {
        Number times(BigDecimal factor) {
            return new Number(from, to, value.multiply(factor), factor, digits, source);
        }

        boolean isWhole() {
            boolean whole = value.scale() <= 0 || value.stripTrailingZeros().scale() <= 0;
            return whole && value.precision() - value.scale() < 16;
        }
    }

    private static final int GROUP = 3;
    /** Digits of a number that is surely no more than a long holds; longer ones without groups are no counts. */
    private static final int LONGEST = 15;
    /** Digits of a number that an int holds. */
    private static final int MOST_PLAIN = 9;

    private final String grouping;
    private final String decimal;
    private final Lexicon<Numeral> numerals;
    private final Lexicon<Particle> particles;

    NumberReader(LanguagePack pack, Tokenizer tokenizer) {
        this.grouping = pack.setting("grouping");
        this.decimal = pack.setting("decimal");
        this.numerals = Lexicon.of(pack, Table.NUMERALS, tokenizer);
        this.particles = new Lexicon<>(
                pack.entries(Table.PARTICLES).stream()
                        .filter(entry -> entry.value() == Particle.AND)
                        .toList(),
                tokenizer);
    }

    /** The bit of the words that may open a number. */
    long openers() {
        return numerals.bit();
    }

    /** The number that begins at the token; null where none does. */
    Number at(Tokens tokens, int from) {
        if (!tokens.isNumber(from)) {
            return words(tokens, from);
        }
        int to = from + 1;
        while (isSpacedGroup(tokens, from, to)) {
            to++;
        }
        Match<Numeral> magnitude = magnitudeAt(tokens, to);
        int plainly = to == from + 1 ? tokens.plainNumber(from, MOST_PLAIN) : -1;
        BigDecimal value =
                plainly < 0 ? digits(text(tokens, from, to), magnitude != null) : BigDecimal.valueOf(plainly);
        if (value == null) {
            return null;
        }
        Number plain = new Number(from, to, value, BigDecimal.ONE, true, "figure:digits");
        return magnitude == null ? plain : scaled(tokens, plain, magnitude);
    }

    private static String text(Tokens tokens, int from, int to) {
        StringBuilder text = new StringBuilder(tokens.digits(from));
        for (int at = from + 1; at < to; at++) {
            text.append(tokens.digits(at));
        }
        return text.toString();
    }

    private Number scaled(Tokens tokens, Number plain, Match<Numeral> magnitude) {
        BigDecimal factor = magnitude.value().value();
        Number scaled = new Number(
                plain.from(), magnitude.to(), plain.value().multiply(factor), factor, true, magnitude.source());
        Match<Numeral> second = magnitudeAt(tokens, magnitude.to());
        return second == null || second.value().value().compareTo(factor) < 0
                ? scaled
                : new Number(
                        plain.from(),
                        second.to(),
                        scaled.value().multiply(second.value().value()),
                        factor.multiply(second.value().value()),
                        true,
                        second.source());
    }

    /** Groups of three digits behind single spaces: 1 500 000. */
    private static boolean isSpacedGroup(Tokens tokens, int from, int at) {
        boolean follows = at < tokens.size() && tokens.isNumber(at) && tokens.start(at) - tokens.end(at - 1) == 1;
        if (!follows) {
            return false;
        }
        String first = tokens.digits(from);
        String next = tokens.digits(at);
        return first.length() <= GROUP && next.length() == GROUP && isAllDigits(next) && isAllDigits(first);
    }

    private Match<Numeral> magnitudeAt(Tokens tokens, int at) {
        int word = at < tokens.size() && tokens.isMark(at, '-') && tokens.isGlued(at) ? at + 1 : at;
        if (word >= tokens.size() || !tokens.isWord(word)) {
            return null;
        }
        Match<Numeral> match = numerals.matchAt(tokens, word);
        boolean multiplies = match != null
                && match.value().role() != Role.ADD
                && match.value().role() != Role.TEEN;
        boolean loose = multiplies && tokens.length(word) == 1 && !tokens.isGlued(word);
        return multiplies && !loose ? match : null;
    }

    /** The value of digits with separators; null where the language has no reading of them. */
    private BigDecimal digits(String text, boolean scaled) {
        if (isAllDigits(text)) {
            return text.length() > LONGEST ? null : whole(text);
        }
        if (isGrouped(text, grouping)) {
            return whole(text.replace(grouping, ""));
        }
        // The other language's grouping, where nobody would write so many decimals: 1,280,000 or, unscaled, 12,000.
        boolean repeated = count(text, decimal.charAt(0)) > 1;
        if (isGrouped(text, decimal) && (repeated || (!scaled && text.endsWith("000")))) {
            return whole(text.replace(decimal, ""));
        }
        return decimals(text);
    }

    /** A number with decimals, its whole part grouped or not; null where the signs stand as in no number. */
    private BigDecimal decimals(String text) {
        int at = text.indexOf(decimal);
        boolean foreign = at < 0 && count(text, grouping.charAt(0)) == 1 && isAllDigits(text.replace(grouping, ""));
        if (foreign) {
            return new BigDecimal(text.replace(grouping, "."));
        }
        String whole = at < 0 ? text : text.substring(0, at);
        String rest = at < 0 ? "" : text.substring(at + 1);
        boolean plain = isAllDigits(whole);
        boolean digits = isAllDigits(rest);
        return at > 0 && digits && (plain || isGrouped(whole, grouping))
                ? new BigDecimal(whole.replace(grouping, "") + '.' + rest)
                : null;
    }

    /** Whether the digits stand in groups of three behind a first one of up to three, which is not a lone zero. */
    private static boolean isGrouped(String text, String separator) {
        char mark = separator.charAt(0);
        int first = text.indexOf(mark);
        if (first <= 0 || first > GROUP || (first == 1 && text.charAt(0) == '0')) {
            return false;
        }
        for (int at = 0; at < text.length(); at++) {
            boolean parts = at >= first && (at - first) % (GROUP + 1) == 0;
            if (parts ? text.charAt(at) != mark : !isDigit(text.charAt(at))) {
                return false;
            }
        }
        return (text.length() - first) % (GROUP + 1) == 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isAllDigits(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!isDigit(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static BigDecimal whole(String digits) {
        return digits.length() > LONGEST ? new BigDecimal(digits) : BigDecimal.valueOf(Long.parseLong(digits));
    }

    private static int count(String text, char c) {
        int count = 0;
        for (int at = text.indexOf(c); at >= 0; at = text.indexOf(c, at + 1)) {
            count++;
        }
        return count;
    }

    private Number words(Tokens tokens, int from) {
        if (!tokens.mayOpen(from, numerals.bit())) {
            return null;
        }
        SpelledNumber sum = new SpelledNumber();
        int at = from;
        String source = null;
        while (at < tokens.size()) {
            int word = at == from ? at : behindJoin(tokens, at, sum);
            Match<Numeral> match = word < tokens.size() ? numerals.matchAt(tokens, word) : null;
            if (match == null || !sum.accepts(match.value()) || (at == from && !opens(match.value()))) {
                break;
            }
            sum.add(match.value());
            source = source == null ? match.source() : source;
            at = match.to();
        }
        return source == null ? null : new Number(from, at, sum.value(), sum.magnitude(), false, source);
    }

    /** Whether the number ends with a word that makes it a rough one: 10 ribuan. */
    boolean isRough(Tokens tokens, Number number) {
        Match<Numeral> last = numerals.matchAt(tokens, number.to() - 1);
        return last != null && last.value().role() == Role.ROUGH;
    }

    private static boolean opens(Numeral numeral) {
        return numeral.role() == Role.ADD;
    }

    /** Past a hyphen or an "and" inside a number in words. */
    private int behindJoin(Tokens tokens, int at, SpelledNumber sum) {
        if (tokens.isMark(at, '-') && tokens.isGlued(at)) {
            return at + 1;
        }
        Match<Particle> and = sum.endsRound() ? particles.matchAt(tokens, at) : null;
        return and == null ? at : and.to();
    }
}
