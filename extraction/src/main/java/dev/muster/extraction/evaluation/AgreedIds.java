package dev.muster.extraction.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** The actors' ids that all readers spell alike, so that another spelling is a mistake; the project's register holds many more. */
final class AgreedIds {
    private static final String FILE = "agreed-ids.txt";
    private static final Set<String> IDS = load();

    private AgreedIds() {}

    static boolean has(String id) {
        return IDS.contains(id);
    }

    static Set<String> all() {
        return IDS;
    }

    private static Set<String> load() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(AgreedIds.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
