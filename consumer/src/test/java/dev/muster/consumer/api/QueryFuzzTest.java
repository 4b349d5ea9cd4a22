package dev.muster.consumer.api;

import dev.muster.testing.FuzzRun;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class QueryFuzzTest {
    @Test
    void shouldUnderstandAnyQuery() throws IOException {
        FuzzRun.of("query", QueryFuzz::fuzzerTestOneInput);
    }
}
