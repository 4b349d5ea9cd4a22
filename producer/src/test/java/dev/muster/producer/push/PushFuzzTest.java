package dev.muster.producer.push;

import dev.muster.testing.FuzzRun;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PushFuzzTest {
    @Test
    void shouldReadWhateverIsPushed() throws IOException {
        FuzzRun.of("push", PushFuzz::fuzzerTestOneInput);
    }
}
