package dev.muster.producer.syndication;

import dev.muster.testing.FuzzRun;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class FeedFuzzTest {
    @Test
    void shouldReadAnyFeed() throws IOException {
        FuzzRun.of("feed", FeedFuzz::fuzzerTestOneInput);
    }
}
