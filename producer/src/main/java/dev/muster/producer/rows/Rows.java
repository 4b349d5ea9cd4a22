package dev.muster.producer.rows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Word lists: lines of a kind, a tab, and words; lines that begin with {@code #} are remarks. */
public final class Rows {

    /**
     * A line.
     *
     * @param kind what its words say
     * @param words between {@code |}
     */
    public record Row(String kind, List<String> words) {}

    private Rows() {}

    /** The lines of a resource beside a class, in their order. */
    public static List<Row> of(Class<?> neighbour, String resource) {
        List<Row> rows = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(neighbour.getResourceAsStream(resource), resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .forEach(cells -> rows.add(new Row(cells[0], List.of(cells[1].split("\\|")))));
        } catch (IOException broken) {
            throw new UncheckedIOException(resource, broken);
        }
        return rows;
    }
}
