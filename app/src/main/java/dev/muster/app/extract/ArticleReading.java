package dev.muster.app.extract;

import dev.muster.extraction.ArticleText;
import dev.muster.extraction.ClaimExtractor;
import dev.muster.extraction.Extraction;
import dev.muster.producer.article.Accepted;
import dev.muster.producer.article.ArticleIntake;
import dev.muster.producer.article.FoundArticle;
import dev.muster.producer.article.Intake;
import dev.muster.schema.Article;
import dev.muster.schema.Feed;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * One article and what the engine reads in it, as it would if the article were published.
 *
 * @param name the id in its front matter, else the article's id
 * @param text what the engine was given
 * @param extraction what was read
 */
public record ArticleReading(String name, ArticleText text, Extraction extraction) {
    private static final Feed FEED = Feed.newBuilder()
            .setId("extract")
            .setKind("files")
            .setLocation("-")
            .setHeaders(Map.of())
            .build();

    /**
     * Reads an article that was found in a file.
     *
     * @param file name that the article has where it tells none of its own
     * @param now stands in where the article tells no date
     * @throws UnreadableException where the article would be refused
     */
    static ArticleReading of(FoundArticle found, String file, ClaimExtractor extractor, Instant now) {
        Article article = admitted(found, FEED, now);
        ArticleText text = text(article);
        return new ArticleReading(name(found, file, article), text, extractor.extract(text));
    }

    /**
     * Reads an article that was found in a feed; its name is its id.
     *
     * @param now when it was found
     * @throws UnreadableException where the article would be refused
     */
    public static ArticleReading of(FoundArticle found, Feed feed, ClaimExtractor extractor, Instant now) {
        Article article = admitted(found, feed, now);
        ArticleText text = text(article);
        return new ArticleReading(article.getId(), text, extractor.extract(text));
    }

    private static Article admitted(FoundArticle found, Feed feed, Instant now) {
        Intake intake = ArticleIntake.admit(found, feed, now);
        if (intake instanceof Accepted accepted) {
            return accepted.article();
        }
        throw new UnreadableException(intake.toString());
    }

    private static String name(FoundArticle found, String file, Article article) {
        boolean own = found.guid() != null && !found.guid().value().equals(file);
        return own ? found.guid().value() : article.getId();
    }

    private static ArticleText text(Article article) {
        return new ArticleText(
                article.getLang(),
                article.getPublishedAt().atZone(ZoneOffset.UTC).toLocalDate(),
                article.getOutlet(),
                article.getTitle(),
                article.getBody());
    }
}
