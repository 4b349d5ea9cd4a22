package dev.muster.producer.article;

import dev.muster.schema.Feed;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Articles as text with front matter, JSON, JSON lines and web pages; the first byte tells which. Whatever comes is an article or a refusal. */
public final class ArticleFuzz {
    private static final Instant FETCHED = Instant.parse("2024-11-01T00:00:00Z");
    private static final Feed FEED = Feed.newBuilder()
            .setId("fuzz")
            .setKind("files")
            .setLocation("")
            .setHeaders(Map.of())
            .build();

    private ArticleFuzz() {}

    /** Reads and admits what the bytes stand for. */
    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length > 0) {
            byte[] article = java.util.Arrays.copyOfRange(data, 1, data.length);
            read(data[0], article).forEach(ArticleFuzz::admit);
        }
    }

    private static List<FoundItem> read(byte kind, byte[] article) {
        return switch (kind) {
            case 'j' -> ArticleFile.readJson(article, "fuzz");
            case 'h' -> ArticleFile.readHtml(article, "fuzz");
            default -> ArticleFile.readText(article, "fuzz");
        };
    }

    private static void admit(FoundItem item) {
        if (item instanceof FoundArticle found
                && ArticleIntake.admit(found, FEED, FETCHED) instanceof Accepted accepted
                && (accepted.article().getBody().isBlank()
                        || accepted.article().getBody().indexOf('\0') >= 0)) {
            throw new AssertionError("an article that says nothing, or what no database keeps");
        }
    }
}
