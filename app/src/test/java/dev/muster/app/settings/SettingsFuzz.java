package dev.muster.app.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** Files of settings. Whatever comes is settings or is refused by file and line. */
public final class SettingsFuzz {
    private static final Set<String> KEYS = Set.of("bootstrap-server", "database", "port");

    private SettingsFuzz() {}

    /** Reads the file that the bytes are. */
    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        Path file = Files.createTempFile("settings", ".conf");
        try {
            Files.write(file, data);
            Settings settings = Settings.of(Map.of(Settings.FILE_VARIABLE, file.toString()), file, KEYS);
            settings.all().forEach(Secrets::shown);
        } catch (SettingsException refused) {
            if (!refused.getMessage().contains(file.toString())) {
                throw new AssertionError("a refusal that does not say where", refused);
            }
        } finally {
            Files.delete(file);
        }
    }
}
