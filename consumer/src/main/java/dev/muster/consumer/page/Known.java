package dev.muster.consumer.page;

import dev.muster.consumer.table.Moment;
import dev.muster.consumer.view.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What of the table a page shows: everything, or what one could know on a day.
 *
 * @param saidBy what had been said by the end of this day; null for all
 * @param arrivedBy what had been fetched by the end of this day, UTC; null for all
 * @param today the day of reading
 */
record Known(LocalDate saidBy, LocalDate arrivedBy, LocalDate today) {
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    static Known of(Request request, LocalDate today) {
        return new Known(request.day(Request.SAID_BY), request.day(Request.ARRIVED_BY), today);
    }

    boolean isNow() {
        return saidBy == null && arrivedBy == null;
    }

    /** The same for the table. */
    Moment moment() {
        Instant arrived = arrivedBy == null
                ? null
                : arrivedBy.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1);
        return new Moment(saidBy, arrived);
    }

    /** The last day that the page knows of: ages are counted from it. */
    LocalDate day() {
        return Stream.of(today, saidBy == null ? today : saidBy, arrivedBy == null ? today : arrivedBy)
                .min(LocalDate::compareTo)
                .orElse(today);
    }

    /** How old a statement is; as of the day that the page knows of. */
    String age(LocalDate day) {
        return Words.age(day, day());
    }

    /** {@code 29 October 2024}. */
    static String inWords(LocalDate day) {
        return LONG.format(day);
    }

    /** What the page leaves out, in a sentence. */
    String sentence() {
        if (saidBy != null && arrivedBy != null) {
            return "What had been said by " + inWords(saidBy) + " and had arrived here by " + inWords(arrivedBy) + ".";
        }
        return saidBy != null
                ? "What had been said by " + inWords(saidBy) + ", as far as it is known today."
                : "What had arrived here by the end of " + inWords(arrivedBy) + " (UTC).";
    }
}
