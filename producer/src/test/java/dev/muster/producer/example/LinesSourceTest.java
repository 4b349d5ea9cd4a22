package dev.muster.producer.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.producer.feed.Cursor;
import dev.muster.producer.feed.FeedContext;
import dev.muster.producer.feed.FeedException;
import dev.muster.producer.feed.FeedKinds;
import dev.muster.producer.feed.FeedSource;
import dev.muster.producer.feed.FeedSourceContract;
import dev.muster.producer.web.WebClient;
import dev.muster.producer.web.WebSettings;
import dev.muster.schema.Feed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LinesSourceTest extends FeedSourceContract {
    @TempDir
    private Path folder;

    private final Map<String, String> lines = new LinkedHashMap<>();

    /** Through the registry of kinds, as a producer opens it. */
    @Override
    protected FeedSource open() throws FeedException {
        Feed feed = Feed.newBuilder()
                .setId("notes")
                .setKind("lines")
                .setLocation(file().toString())
                .setHeaders(Map.of())
                .build();
        Clock clock = Clock.systemUTC();
        return FeedKinds.fromClassPath().open(feed, new FeedContext(clock, WebClient.of(WebSettings.USUAL, clock)));
    }

    @Override
    protected void show(String name, String text) throws IOException {
        lines.put(name, name + "\t" + text);
        Files.write(file(), lines.values());
    }

    @Override
    protected void ruin() throws IOException {
        Files.delete(file());
    }

    private Path file() {
        return folder.resolve("lines.tsv");
    }

    @Test
    void shouldRefuseALineAlone() throws Exception {
        lines.put("", "no name");
        show("one", "Some 1,500 soldiers left.");
        assertThat(open().poll(Cursor.START).items()).hasSize(2);
    }
}
