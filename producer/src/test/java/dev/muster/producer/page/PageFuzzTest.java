package dev.muster.producer.page;

import dev.muster.testing.FuzzRun;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PageFuzzTest {
    @Test
    void shouldReadAnyPage() throws IOException {
        FuzzRun.of("page", PageFuzz::fuzzerTestOneInput);
    }
}
