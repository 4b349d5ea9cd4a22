package dev.muster.languages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.extraction.ArticleText;
import dev.muster.extraction.check.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Takes the declared language off the labelled articles and asks the packs for it: near relatives must not be mistaken. */
final class LanguageGuessTest {
    private static final Path ARTICLES = Packs.FOLDER.resolve("articles");
    private static final String FENCE = "---";

    @Test
    void shouldTellTheLanguageOfEveryArticle() throws IOException {
        List<Path> articles;
        try (Stream<Path> files = Files.walk(ARTICLES)) {
            articles = files.filter(file -> file.toString().endsWith(".txt")).toList();
        }

        assertThat(articles).isNotEmpty();
        assertThat(articles).allSatisfy(article -> assertThat(guess(article)).isEqualTo(folder(article)));
    }

    private static String folder(Path article) {
        return article.getParent().getFileName().toString();
    }

    private static String guess(Path article) {
        List<String> lines = Packs.lines(article);
        int end = 1 + lines.subList(1, lines.size()).indexOf(FENCE);
        String body = String.join("\n", lines.subList(end + 1, lines.size()));
        return Packs.EXTRACTOR
                .extract(new ArticleText(null, Example.PUBLISHED, null, null, body))
                .lang();
    }
}
