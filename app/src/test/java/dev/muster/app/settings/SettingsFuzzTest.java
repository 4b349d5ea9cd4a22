package dev.muster.app.settings;

import dev.muster.testing.FuzzRun;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class SettingsFuzzTest {
    @Test
    void shouldReadAnyFileOfSettings() throws IOException {
        FuzzRun.of("settings", SettingsFuzz::fuzzerTestOneInput);
    }
}
