package dev.muster.streams;

import dev.muster.extraction.ArticleText;
import dev.muster.extraction.Extraction;
import dev.muster.schema.Article;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;

/** Reads the claims in an article. Thread safe, and a function: equal articles are read alike. */
@FunctionalInterface
interface ArticleReader {
    /** What the article says; never null. What it throws makes the article poison, unless it {@linkplain Failures#isPassing passes}. */
    Extraction read(Article article);

    /** The engine; the day of publication is the one in UTC. An article that there is a pack for, but that is not read, is poison. */
    static ArticleReader over(Function<ArticleText, Extraction> engine) {
        return article -> {
            var read = engine.apply(text(article));
            if (read.unread() != null && read.lang() != null) {
                throw new PoisonException(read.unread());
            }
            return read;
        };
    }

    private static ArticleText text(Article article) {
        return new ArticleText(
                article.getLang(),
                LocalDate.ofInstant(article.getPublishedAt(), ZoneOffset.UTC),
                article.getOutlet(),
                article.getTitle(),
                article.getBody());
    }
}
