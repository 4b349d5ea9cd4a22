package dev.muster.producer.syndication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the day of a date: as numbers in the order of ISO 8601, or with its month as a word of any large language. */
final class DayText {

    /** Year, month, day, set apart by one mark, or by words such as those of Korean, Chinese and Japanese. */
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(?<!\\d)(\\d{4})\\s?[-/.년年]\\s?0?(\\d{1,2})(?:\\s?[-/.월月]\\s?(\\d{1,2})(?![\\d-]))?(?!\\d)");

    private static final Pattern SHORT_YEAR_FIRST = Pattern.compile("(\\d{2})-(\\d{2})-(\\d{2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(?<!\\d)(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})(?!\\d)");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SHORT_COMPACT = Pattern.compile("(\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern DAY_OF_YEAR = Pattern.compile("(\\d{4})-?(\\d{3})");
    private static final Pattern YEAR_AND_MONTH_SHORT = Pattern.compile("-(\\d{2})-?(\\d{2})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** Two-digit years from here on are of the last century: no feed is older. */
    private static final int LAST_CENTURY = 90;

    private static final int MONTHS = 12;
    private static final int SHORT = 2;
    private static final int LONG = 4;

    private DayText() {}

    /**
     * The day, or empty when there is none to be read.
     *
     * @throws java.time.DateTimeException when there is one that no calendar has
     */
    static Optional<LocalDate> parse(String told) {
        String text = told.strip();
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.find()) {
            return Optional.of(day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3)));
        }
        return byNumbers(text).or(() -> byWords(text));
    }

    private static Optional<LocalDate> byNumbers(String text) {
        Matcher numbers = COMPACT.matcher(text);
        if (numbers.matches()
                || numbers.usePattern(SHORT_YEAR_FIRST).matches()
                || numbers.usePattern(SHORT_COMPACT).matches()) {
            return Optional.of(day(numbers.group(1), numbers.group(2), numbers.group(3)));
        }
        if (numbers.usePattern(DAY_OF_YEAR).matches()) {
            return Optional.of(LocalDate.ofYearDay(year(numbers.group(1)), Integer.parseInt(numbers.group(2))));
        }
        if (numbers.usePattern(YEAR_AND_MONTH_SHORT).matches()) {
            return Optional.of(day(numbers.group(1), numbers.group(2), null));
        }
        if (numbers.usePattern(YEAR).matches()) {
            return Optional.of(LocalDate.of(Integer.parseInt(text), 1, 1));
        }
        return numbers.usePattern(DAY_FIRST).reset().find() ? dayFirst(numbers) : Optional.empty();
    }

    /** Of 3/4/2024 nobody knows which is the month, so only the clear ones are read; dots are of Europe, days first. */
    private static Optional<LocalDate> dayFirst(Matcher numbers) {
        int first = Integer.parseInt(numbers.group(1));
        int second = Integer.parseInt(numbers.group(3));
        int year = Integer.parseInt(numbers.group(4));
        if (first > MONTHS || first == second || numbers.group(2).equals(".")) {
            return Optional.of(LocalDate.of(year, second, first));
        }
        return second > MONTHS ? Optional.of(LocalDate.of(year, first, second)) : Optional.empty();
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(year(year), Integer.parseInt(month), day == null ? 1 : Integer.parseInt(day));
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() > SHORT) {
            return year;
        }
        return year + (year < LAST_CENTURY ? 2000 : 1900);
    }

    /** The month is the last word that names one, since days are named first: in Spanish, mar is Tuesday and March. */
    private static Optional<LocalDate> byWords(String text) {
        OptionalInt month = WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(Months::of)
                .filter(OptionalInt::isPresent)
                .reduce(OptionalInt.empty(), (earlier, later) -> later);
        List<String> numbers = new ArrayList<>(
                NUMBER.matcher(text).results().map(MatchResult::group).toList());
        if (month.isEmpty() || numbers.size() < 2) {
            return Optional.empty();
        }
        String year = numbers.stream()
                .filter(number -> number.length() == LONG)
                .findFirst()
                .orElse(numbers.get(1));
        numbers.remove(year);
        return Optional.of(LocalDate.of(year(year), month.getAsInt(), Integer.parseInt(numbers.get(0))));
    }
}
