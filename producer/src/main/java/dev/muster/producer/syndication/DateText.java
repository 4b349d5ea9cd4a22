package dev.muster.producer.syndication;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the dates that feeds really carry: RFC 822 and its relatives with two-digit years, swapped or foreign months and
 * zones of any kind; ISO 8601 whole or in part, with a space for the T; and dates that are neither. Without a zone, UTC;
 * without a time, midnight.
 */
final class DateText {

    /** What is longer is no date. */
    private static final int LONGEST = 100;

    /** Years outside are errors, never the date of news. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2199;

    private static final int HOURS_OF_HALF_DAY = 12;

    private static final int LAST_SECOND = 59;

    private static final int NANO_DIGITS = 9;

    /** Hours, minutes and seconds with nothing but a zone behind; with more parts it is no time. */
    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d:])(?<hour>\\d{1,2}):(?<minute>\\d{1,2})(?::(?<second>\\d{1,2})(?:[.,](?<part>\\d{1,12}))?)?(?![\\d:])"
                    + "\\s*(?<half>[AaPp]\\.?[Mm]\\.?(?!\\p{L}))?");

    /** An offset in front of the year, as the C library and its followers write it. */
    private static final Pattern OFFSET = Pattern.compile("[+-]\\d{4}(?!\\d)");

    /** The halves of the day before a time, in Korean. */
    private static final String KOREAN_AFTERNOON = "오후";

    private static final String KOREAN_MORNING = "오전";

    private DateText() {}

    /** The instant that {@code told} means; empty when it means none, or none that news can be of. */
    static Optional<Instant> parse(String told) {
        String text = told.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return read(text).filter(DateText::isPlausible);
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> read(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.find()) {
            return text.indexOf(':') >= 0
                    ? Optional.empty()
                    : DayText.parse(text)
                            .map(day -> day.atStartOfDay(ZoneText.of(text, "")).toInstant());
        }
        String before = text.substring(0, time.start());
        String after = text.substring(time.end());
        Optional<LocalDate> day = DayText.parse(withoutT(before))
                .or(() -> DayText.parse(before + " " + OFFSET.matcher(after).replaceAll("")));
        LocalTime clock = time(time, before);
        return day.map(found ->
                OffsetDateTime.of(found, clock, ZoneText.of(text, after)).toInstant());
    }

    /** The T of ISO 8601 is no part of the day. */
    private static String withoutT(String before) {
        return before.endsWith("T") || before.endsWith("t") ? before.substring(0, before.length() - 1) : before;
    }

    private static LocalTime time(Matcher time, String before) {
        int hour = Integer.parseInt(time.group("hour"));
        String half = time.group("half");
        if (half != null || before.contains(KOREAN_AFTERNOON) || before.contains(KOREAN_MORNING)) {
            boolean afternoon = before.contains(KOREAN_AFTERNOON)
                    || half != null && half.toLowerCase(java.util.Locale.ROOT).startsWith("p");
            hour = hour % HOURS_OF_HALF_DAY + (afternoon ? HOURS_OF_HALF_DAY : 0);
        }
        int second = time.group("second") == null ? 0 : Integer.parseInt(time.group("second"));
        boolean leap = second == LAST_SECOND + 1;
        LocalTime whole = LocalTime.of(hour, Integer.parseInt(time.group("minute")), leap ? LAST_SECOND : second);
        return time.group("part") == null ? whole : whole.withNano(nanos(time.group("part")));
    }

    private static int nanos(String part) {
        return Integer.parseInt((part + "000000000").substring(0, NANO_DIGITS));
    }

    private static boolean isPlausible(Instant instant) {
        int year = instant.atOffset(ZoneOffset.UTC).getYear();
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
