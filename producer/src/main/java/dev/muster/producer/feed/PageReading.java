package dev.muster.producer.feed;

import dev.muster.schema.Feed;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether the pages of a feed's articles are read. */
public enum PageReading {
    /** Where the feed tells less than the article. */
    AUTO,
    /** Whatever the feed tells. */
    ALWAYS,
    /** None. */
    NEVER;

    /** As a feed's record tells it; what nobody knows says nothing. */
    public static PageReading of(Feed feed) {
        return named(feed.getPages()).orElse(AUTO);
    }

    /** The one of this name in any case; empty where there is none. */
    public static Optional<PageReading> named(String name) {
        return Stream.of(values())
                .filter(reading -> reading.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** As it stands in a feed's record; null for what holds where nothing is told. */
    public String told() {
        return this == AUTO ? null : name().toLowerCase(Locale.ROOT);
    }
}
