package dev.muster.extraction.check;

import dev.muster.extraction.pack.PackFolders;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The examples of a file of a pack; in the file, comments begin with {@code #}, and the first other line is the header.
 *
 * @param examples those that can be read, in the order of the file; empty where the pack has no such file
 * @param problems lines that cannot, as {@code file:line: why}
 */
public record Examples(List<Example> examples, List<String> problems) {
    /** The file of the examples that a pack is held to. */
    public static final String EXAMPLES = "examples.tsv";

    /** The file of the examples that a pack does not read yet. */
    public static final String PENDING = "pending.tsv";

    static final Set<String> FILES = Set.of(EXAMPLES, PENDING);

    /** Copies the lists. */
    public Examples {
        examples = List.copyOf(examples);
        problems = List.copyOf(problems);
    }

    /** Reads a file of the pack of a language; never throws for what it holds. */
    public static Examples read(PackFolders packs, String lang, String file) {
        Path path = packs.languages().get(lang).resolve(file);
        List<Example> examples = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        List<String> lines = lines(path, lang + "/" + file, problems);
        boolean header = true;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank() || lines.get(i).startsWith("#")) {
                continue;
            }
            if (!header) {
                add(lang + "/" + file + ":" + (i + 1), lang, lines.get(i), examples, problems);
            }
            header = false;
        }
        return new Examples(examples, problems);
    }

    private static void add(String name, String lang, String line, List<Example> examples, List<String> problems) {
        try {
            examples.add(Example.read(name, lang, line));
        } catch (RuntimeException e) {
            problems.add(name + ": " + e.getMessage());
        }
    }

    private static List<String> lines(Path path, String name, List<String> problems) {
        try {
            return Files.exists(path) ? Files.readAllLines(path) : List.of();
        } catch (CharacterCodingException e) {
            problems.add(name + ": is not UTF-8; save it as UTF-8");
        } catch (IOException e) {
            problems.add(name + ": " + e);
        }
        return List.of();
    }
}
