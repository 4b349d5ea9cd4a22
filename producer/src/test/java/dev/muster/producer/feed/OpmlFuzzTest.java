package dev.muster.producer.feed;

import dev.muster.testing.FuzzRun;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class OpmlFuzzTest {
    @Test
    void shouldReadAnyListOfFeeds() throws IOException {
        FuzzRun.of("opml", OpmlFuzz::fuzzerTestOneInput);
    }
}
