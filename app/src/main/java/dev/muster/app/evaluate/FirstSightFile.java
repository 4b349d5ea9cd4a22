package dev.muster.app.evaluate;

import dev.muster.extraction.evaluation.ArticleScore;
import dev.muster.extraction.evaluation.FirstSight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The table of what became of claims when their articles were read for the first time. */
public final class FirstSightFile {
    private static final List<String> HEAD = List.of(
            "# What became of the claims of labelled articles when these were read for the first time, before any rule was made for them; the labellers"
                    + " knew neither rules nor packs. muster eval FOLDERS --note-first-sight FILE adds to this table.",
            FirstSight.HEADER);

    private FirstSightFile() {}

    /**
     * The claims of a table.
     *
     * @throws GoldException where it cannot be read
     */
    public static List<FirstSight> read(Path file) {
        try {
            return FirstSight.parse(Files.readAllLines(file));
        } catch (IOException e) {
            throw new GoldException(file + " cannot be read: give a table of claims at first sight");
        } catch (IllegalArgumentException e) {
            throw new GoldException(file + ": " + e.getMessage());
        }
    }

    /**
     * Adds articles to a table, which is made where there is none.
     *
     * @throws GoldException where it has one of them already, or cannot be written
     */
    public static void add(Path file, List<ArticleScore> articles) {
        List<FirstSight> before = Files.exists(file) ? read(file) : List.of();
        Set<String> seen = before.stream().map(FirstSight::article).collect(Collectors.toSet());
        articles.stream()
                .map(ArticleScore::article)
                .filter(seen::contains)
                .findFirst()
                .ifPresent(article -> {
                    throw new GoldException(
                            file + " has " + article + " already: there is one first sight of an article");
                });
        List<String> lines = new ArrayList<>(HEAD);
        before.forEach(claim -> lines.add(claim.row()));
        articles.forEach(article -> FirstSight.of(article).forEach(claim -> lines.add(claim.row())));
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new GoldException(file + " cannot be written: " + e.getMessage());
        }
    }
}
