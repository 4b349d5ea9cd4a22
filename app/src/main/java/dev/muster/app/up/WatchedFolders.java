package dev.muster.app.up;

import dev.muster.producer.ProducerSettings;
import dev.muster.producer.web.WebSettings;
import dev.muster.schema.Feed;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Folders as feeds of the producer. */
public final class WatchedFolders {
    private static final String KIND = "files";

    private WatchedFolders() {}

    /** Follows these folders, and the feeds in the topic of feeds. */
    public static ProducerSettings settings(List<Path> folders, WebSettings web) {
        List<Feed> feeds = folders.stream()
                .map(folder -> folder.toAbsolutePath().normalize())
                .distinct()
                .map(WatchedFolders::feed)
                .toList();
        return new ProducerSettings(feeds, true, web);
    }

    private static Feed feed(Path folder) {
        return Feed.newBuilder()
                .setId(KIND + slug(folder))
                .setKind(KIND)
                .setLocation(folder.toString())
                .setHeaders(Map.of())
                .build();
    }

    /** Tells folders apart by their whole path, so that the same folder is the same feed at every start. */
    private static String slug(Path folder) {
        return folder.toString().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    }
}
