package dev.muster.app.order;

import dev.muster.producer.article.Accepted;
import dev.muster.producer.article.ArticleFile;
import dev.muster.producer.article.ArticleIntake;
import dev.muster.producer.article.FoundArticle;
import dev.muster.schema.Article;
import dev.muster.schema.Feed;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Articles as a producer makes them of files. */
public final class Fetched {
    private static final Instant FIRST_FETCH = Instant.parse("2025-06-01T00:00:00Z");
    private static final Feed FEED = Feed.newBuilder()
            .setId("files")
            .setKind("files")
            .setLocation("")
            .setHeaders(Map.of())
            .build();

    private Fetched() {}

    /** One file read after the other, a second apart. */
    public static List<Article> inThisOrder(List<Path> files) {
        return IntStream.range(0, files.size())
                .mapToObj(i -> article(files.get(i), FIRST_FETCH.plusSeconds(i)))
                .toList();
    }

    private static Article article(Path file, Instant fetched) {
        FoundArticle found = (FoundArticle) ArticleFile.read(file).get(0);
        return ((Accepted) ArticleIntake.admit(found, FEED, fetched)).article();
    }
}
