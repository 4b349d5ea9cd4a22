package dev.muster.schema;

import dev.muster.testing.FuzzRun;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class AvroFrameFuzzTest {
    @Test
    void shouldReadAnyFrame() throws IOException {
        FuzzRun.of("frame", AvroFrameFuzz::fuzzerTestOneInput);
    }
}
