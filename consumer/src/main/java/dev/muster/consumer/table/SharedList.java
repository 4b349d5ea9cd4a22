package dev.muster.consumer.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lists that the language packs share, as they lie beside the classes: values separated by tabs, a line of titles, comments behind #. */
final class SharedList {
    private SharedList() {}

    /** The rows without the titles, each with as many values as there are titles. */
    static List<String[]> of(String name) {
        List<String[]> lines = text(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .toList();
        return lines.subList(1, lines.size());
    }

    private static String text(String name) {
        try (InputStream file = SharedList.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("No resource " + name, e);
        }
    }
}
