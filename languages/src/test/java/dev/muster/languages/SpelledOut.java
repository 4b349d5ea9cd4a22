package dev.muster.languages;

import dev.muster.extraction.check.Examples;
import java.nio.file.Path;
import java.util.List;

/** The sentence, written in each pack's own language at the head of its examples, that carries a figure for tests of figures alone. */
final class SpelledOut {
    /** Where the figure goes. */
    static final String SLOT = "{}";

    private static final String MARK = "# spelled-out: ";

    private SpelledOut() {}

    /** The sentence of a pack. Throws where its examples have none. */
    static String template(String lang) {
        Path file = Packs.FOLDER.resolve(lang).resolve(Examples.EXAMPLES);
        List<String> marked =
                Packs.lines(file).stream().filter(line -> line.startsWith(MARK)).toList();
        if (marked.size() != 1 || !marked.get(0).contains(SLOT)) {
            throw new IllegalStateException(
                    file + " needs one line '" + MARK + "a sentence with " + SLOT + " soldiers'");
        }
        return marked.get(0).substring(MARK.length());
    }
}
