package dev.muster.languages;

import dev.muster.extraction.ClaimExtractor;
import dev.muster.extraction.pack.Languages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The packs under test and the files beside them: found by their folders, so that a new language needs no change here. */
final class Packs {
    /** The module's folder, which holds {@code shared/} and one folder a language. */
    static final Path FOLDER = Path.of(System.getProperty("basedir", "")).toAbsolutePath();

    /** What the project delivers: the packs on the class path, without examples. */
    static final Languages LANGUAGES = Languages.fromClassPath();

    static final ClaimExtractor EXTRACTOR = ClaimExtractor.over(LANGUAGES);

    private Packs() {}

    /** The tags of the packs, sorted. */
    static List<String> tags() {
        return LANGUAGES.packs().keySet().stream().sorted().toList();
    }

    /** The lines of a text file in UTF-8. */
    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
