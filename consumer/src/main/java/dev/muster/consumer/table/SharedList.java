package dev.muster.consumer.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lists as they lie beside classes: values separated by tabs, a line of titles, comments behind #. Some are those that the language packs share. */
public final class SharedList {
    private SharedList() {}

    /** A list that lies beside the classes of the table. */
    static List<String[]> of(String name) {
        return of(SharedList.class, name);
    }

    /**
     * The rows without the titles, each with as many values as there are titles.
     *
     * @param beside a class of the package that the list lies in
     * @param name of its file
     */
    public static List<String[]> of(Class<?> beside, String name) {
        List<String[]> lines = text(beside, name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .toList();
        return lines.subList(1, lines.size());
    }

    private static String text(Class<?> beside, String name) {
        try (InputStream file = beside.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("No resource " + name, e);
        }
    }
}
