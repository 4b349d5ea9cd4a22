package dev.muster.languages;

import dev.muster.extraction.ClaimExtractor;
import dev.muster.extraction.check.Example;
import dev.muster.extraction.check.Examples;
import dev.muster.extraction.claim.Confidence;
import dev.muster.extraction.pack.Languages;
import dev.muster.extraction.pack.PackFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The packs under test and the files beside them: found by their folders, so that a new language needs no change here. */
final class Packs {
    /** The module's folder, which holds {@code shared/} and one folder a language. */
    static final Path FOLDER = Path.of(System.getProperty("basedir", "")).toAbsolutePath();

    /** What the project delivers: the packs on the class path. */
    static final Languages LANGUAGES = Languages.fromClassPath();

    /** The same as they lie in the module's folder. */
    static final PackFolders FOLDERS = PackFolders.in(FOLDER);

    static final ClaimExtractor EXTRACTOR = ClaimExtractor.over(LANGUAGES);

    static final Confidence CONFIDENCE = new Confidence(LANGUAGES.shared().confidence());

    private Packs() {}

    /** The tags of the packs, sorted. */
    static List<String> tags() {
        return LANGUAGES.packs().keySet().stream().sorted().toList();
    }

    /** The examples of a file of a pack, all of which have to be well-formed. */
    static List<Example> examples(String tag, String file) {
        Examples read = Examples.read(FOLDERS, tag, file);
        if (!read.problems().isEmpty()) {
            throw new IllegalStateException(String.join("\n", read.problems()));
        }
        return read.examples();
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
