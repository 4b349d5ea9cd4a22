package dev.muster.producer.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/** Reads the dates that articles carry: ISO 8601 with or without time and offset, and RFC 1123; without an offset, UTC. */
public final class ArticleDate {

    /** Years outside are typing errors or epoch numbers in the wrong unit, never the date of a news article. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2199;

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("[['T'][' ']HH:mm[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .appendPattern("[' '][XXX][XX][X]]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private ArticleDate() {}

    /** The instant that {@code text} tells, a day standing for its midnight UTC; empty when it tells none. */
    public static Optional<Instant> parse(String text) {
        String stripped = text.strip();
        return tryIso(stripped).or(() -> tryZoned(stripped)).filter(ArticleDate::plausible);
    }

    /** The instant of a number of milliseconds since 1970; empty when no article can be of that time. */
    static Optional<Instant> ofEpochMilli(long millis) {
        return Optional.of(Instant.ofEpochMilli(millis)).filter(ArticleDate::plausible);
    }

    private static Optional<Instant> tryIso(String text) {
        try {
            return Optional.of(
                    toInstant(ISO.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from)));
        } catch (DateTimeException noIso) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> tryZoned(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static Instant toInstant(TemporalAccessor date) {
        if (date instanceof OffsetDateTime withOffset) {
            return withOffset.toInstant();
        }
        if (date instanceof LocalDateTime withTime) {
            return withTime.toInstant(ZoneOffset.UTC);
        }
        return ((LocalDate) date).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static boolean plausible(Instant instant) {
        int year = instant.atOffset(ZoneOffset.UTC).getYear();
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
