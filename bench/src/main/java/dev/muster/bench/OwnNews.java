package dev.muster.bench;

import dev.muster.bench.News.Item;
import dev.muster.producer.article.ArticleFile;
import dev.muster.producer.article.FoundArticle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** Articles of the user's own, to measure with. */
final class OwnNews {
    /** Of an article that tells no date: any day, so long as it is the same in every run. */
    private static final LocalDate PUBLISHED = LocalDate.of(2024, 11, 4);

    private OwnNews() {}

    /**
     * All articles in the folder and the folders below it, in the order of their files' names; what cannot be read is left out.
     *
     * @throws IllegalArgumentException where there is none
     */
    static List<Item> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Item> items = files.filter(Files::isRegularFile)
                    .filter(ArticleFile::isKnown)
                    .sorted()
                    .flatMap(file -> ArticleFile.read(file).stream())
                    .flatMap(OwnNews::article)
                    .toList();
            if (items.isEmpty()) {
                throw new IllegalArgumentException(
                        folder + " holds no article that can be read; " + News.OWN + " names a folder of them");
            }
            return items;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Item> article(Object found) {
        return found instanceof FoundArticle article ? Stream.of(item(article)) : Stream.empty();
    }

    private static Item item(FoundArticle article) {
        LocalDate published = article.publishedAt() == null
                ? PUBLISHED
                : article.publishedAt().atZone(ZoneOffset.UTC).toLocalDate();
        return new Item(article.lang(), published, article.body().getBytes(StandardCharsets.UTF_8));
    }
}
