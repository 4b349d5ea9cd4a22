package dev.muster.languages;

import dev.muster.extraction.ArticleText;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An article in a text file with a front matter between two lines of dashes.
 *
 * @param name the name of its file
 * @param text what the engine is given
 */
record FiledArticle(String name, ArticleText text) {
    private static final String FENCE = "---";

    static FiledArticle read(Path file) {
        List<String> lines = Packs.lines(file);
        int end = lines.subList(1, lines.size()).indexOf(FENCE) + 1;
        Map<String, String> head = new TreeMap<>();
        for (String line : lines.subList(1, end)) {
            head.put(
                    line.substring(0, line.indexOf(':')),
                    line.substring(line.indexOf(':') + 1).strip());
        }
        String body = String.join("\n", lines.subList(end + 1, lines.size())) + "\n";
        return new FiledArticle(
                file.getFileName().toString(),
                new ArticleText(
                        head.get("lang"),
                        LocalDate.parse(head.get("published")),
                        head.get("source"),
                        head.get("title"),
                        body));
    }
}
