package dev.muster.app.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Articles that each carry one claim, all different: the number of claims tells whether one is missing, their mentions whether one counts twice. */
public final class GeneratedArticles {
    private static final List<String> ACTORS = List.of(
            "South Korea's National Intelligence Service",
            "Ukraine's military intelligence agency HUR",
            "NATO Secretary General Mark Rutte");
    private static final List<String> PLACES =
            List.of("the Kursk region", "Vladivostok", "the Russian Far East", "Belgorod", "Russia");
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 10, 1);
    private static final int ARTICLES_A_DAY = 10;
    private static final int LEAST = 2000;

    private GeneratedArticles() {}

    /** Rows that they fill: one for each actor and place. */
    static int rows() {
        return ACTORS.size() * PLACES.size();
    }

    /** Writes that many articles, each to a file of its own. */
    static void write(Path folder, int count) throws IOException {
        write(folder, 0, count);
    }

    /** Writes the articles from a number to before another, each to a file of its own. */
    public static void write(Path folder, int from, int to) throws IOException {
        Files.createDirectories(folder);
        for (int i : IntStream.range(from, to).toArray()) {
            Files.writeString(folder.resolve("article-" + i + ".txt"), article(i));
        }
    }

    /** The text of an article. */
    static String body(int i) {
        return article(i).split("---\\n", 3)[2];
    }

    private static String article(int i) {
        return String.format(
                Locale.ROOT,
                "---%nid: generated-%d%nlang: en%npublished: %s%nsource: Wire %d%n---%n"
                        + "%s said that North Korea had sent %,d soldiers to %s.%n",
                i,
                FIRST_DAY.plusDays(i / ARTICLES_A_DAY),
                i,
                ACTORS.get(i % ACTORS.size()),
                LEAST + i,
                PLACES.get(i % PLACES.size()));
    }
}
