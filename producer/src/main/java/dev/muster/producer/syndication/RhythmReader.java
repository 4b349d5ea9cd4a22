package dev.muster.producer.syndication;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads how often an RSS feed wants to be read; what makes no sense counts as not told. */
final class RhythmReader {

    /** The periods of the syndication module, in hours. */
    private static final Map<String, Integer> PERIODS =
            Map.of("hourly", 1, "daily", 24, "weekly", 7 * 24, "monthly", 30 * 24, "yearly", 365 * 24);

    /** A feed that wants to be left alone for longer has written seconds where minutes belong. */
    private static final int MOST_MINUTES = 7 * 24 * 60;

    private static final int HOURS_OF_DAY = 24;

    private RhythmReader() {}

    static FeedRhythm of(XmlElement channel) {
        Integer ttl = number(channel.textOf("ttl"));
        boolean sensible = ttl != null && ttl > 0 && ttl <= MOST_MINUTES;
        return new FeedRhythm(
                sensible ? Duration.ofMinutes(ttl) : null, updates(channel), skipHours(channel), skipDays(channel));
    }

    private static Duration updates(XmlElement channel) {
        String period = channel.textOf("sy:updateperiod");
        Integer hours = period == null ? null : PERIODS.get(period.toLowerCase(Locale.ROOT));
        if (hours == null) {
            return null;
        }
        Integer frequency = number(channel.textOf("sy:updatefrequency"));
        return Duration.ofHours(hours).dividedBy(frequency == null || frequency < 1 ? 1 : frequency);
    }

    /** Some write 24 for midnight. */
    private static Set<Integer> skipHours(XmlElement channel) {
        return parts(channel, "skiphours", "hour")
                .map(RhythmReader::number)
                .filter(Objects::nonNull)
                .filter(hour -> hour >= 0 && hour <= HOURS_OF_DAY)
                .map(hour -> hour % HOURS_OF_DAY)
                .collect(Collectors.toSet());
    }

    private static Set<DayOfWeek> skipDays(XmlElement channel) {
        return parts(channel, "skipdays", "day")
                .flatMap(told ->
                        Stream.of(DayOfWeek.values()).filter(day -> day.name().equalsIgnoreCase(told)))
                .collect(Collectors.toSet());
    }

    private static Stream<String> parts(XmlElement channel, String list, String part) {
        return channel.children(list)
                .flatMap(element -> element.children(part))
                .map(XmlElement::text)
                .filter(Objects::nonNull);
    }

    private static Integer number(String told) {
        try {
            return told == null ? null : Integer.valueOf(told.strip());
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }
}
