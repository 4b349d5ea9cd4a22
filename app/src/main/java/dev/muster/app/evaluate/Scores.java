package dev.muster.app.evaluate;

import dev.muster.extraction.evaluation.ArticleScore;
import dev.muster.extraction.evaluation.Score;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The scores of a set of articles.
 *
 * @param byLanguage the languages that the articles declare, sorted
 * @param total all of them together
 */
public record Scores(Map<String, Score> byLanguage, Score total) {
    /** Adds up the scores of articles. */
    public static Scores of(List<ArticleScore> articles) {
        Map<String, Score> byLanguage = new TreeMap<>();
        Score total = Score.NONE;
        for (ArticleScore article : articles) {
            byLanguage.merge(article.lang(), article.score(), Score::plus);
            total = total.plus(article.score());
        }
        return new Scores(byLanguage, total);
    }
}
