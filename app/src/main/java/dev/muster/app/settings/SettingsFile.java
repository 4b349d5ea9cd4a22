package dev.muster.app.settings;

import dev.muster.app.local.FileTrouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A file of settings: lines {@code key = value} in UTF-8; empty lines and those that begin with {@code #} say nothing. */
final class SettingsFile {
    private final Path path;
    private final Map<String, Setting> settings = new LinkedHashMap<>();

    private SettingsFile(Path path) {
        this.path = path;
    }

    /**
     * Reads a file.
     *
     * @param known throws where a key is none
     * @throws SettingsException where it cannot be read, or a line cannot be understood
     */
    static Map<String, Setting> read(Path path, Consumer<Setting> known) {
        SettingsFile file = new SettingsFile(path);
        List<String> lines = file.lines();
        for (int number = 1; number <= lines.size(); number++) {
            file.take(lines.get(number - 1).strip(), path + ":" + number);
        }
        file.settings.values().forEach(known);
        return file.settings;
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(path, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new SettingsException("the settings in " + path + " cannot be read: " + FileTrouble.of(e)
                    + "\nmend the file, or name another with " + Settings.FILE_VARIABLE);
        }
    }

    private void take(String line, String origin) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        int equals = line.indexOf('=');
        if (equals < 1) {
            throw new SettingsException(origin + ": '" + line + "' is no setting; write one as key = value");
        }
        String key = line.substring(0, equals).strip();
        Setting earlier =
                settings.put(key, new Setting(key, line.substring(equals + 1).strip(), origin));
        if (earlier != null) {
            throw new SettingsException(
                    origin + ": " + key + " stands twice, first at " + earlier.origin() + "; keep one");
        }
    }
}
