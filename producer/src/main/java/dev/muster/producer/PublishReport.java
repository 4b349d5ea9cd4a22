package dev.muster.producer;

import java.util.List;

/**
 * What became of everything that one call was to publish.
 *
 * @param articles in the order of the input, one for each article or file without one
 */
public record PublishReport(List<ArticleReport> articles) {

    public PublishReport {
        articles = List.copyOf(articles);
    }

    /** How many had this outcome. */
    public long count(Outcome outcome) {
        return articles.stream().filter(article -> article.outcome() == outcome).count();
    }
}
