package dev.muster.app.command;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Times and numbers of feeds in few characters. */
final class FeedTimes {
    private static final double PERCENT = 100;

    private FeedTimes() {}

    /** How long ago; null for never. */
    static String since(Instant then, Instant now) {
        return then == null ? null : words(Duration.between(then, now)) + " ago";
    }

    /** In how long; null where it is not known. */
    static String until(Instant then, Instant now) {
        if (then == null) {
            return null;
        }
        return then.isAfter(now) ? "in " + words(Duration.between(now, then)) : "now";
    }

    private static String words(Duration duration) {
        if (duration.toDays() > 0) {
            return duration.toDays() + " d";
        }
        if (duration.toHours() > 0) {
            return duration.toHours() + " h";
        }
        return duration.toMinutes() > 0 ? duration.toMinutes() + " min" : Math.max(0, duration.toSeconds()) + " s";
    }

    /** With one decimal; null for null. */
    static String number(Double value) {
        return value == null ? null : String.format(Locale.ROOT, "%.1f", value);
    }

    /** Of a share from 0 to 1; null for null. */
    static String percent(Double share) {
        return share == null ? null : Math.round(share * PERCENT) + " %";
    }
}
