package dev.muster.extraction.evaluation;

import dev.muster.extraction.claim.Confidence;
import dev.muster.extraction.claim.ReadClaim;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A claim of the engine in a labelled article, and whether it is right in figure, actor, force and stance.
 *
 * @param article the article that it was read in
 * @param grounds the grounds that it was read on
 * @param confidence the chance that it is right, as the engine gave it
 * @param right whether it is
 */
public record Observation(String article, Set<String> grounds, double confidence, boolean right) {
    /** The claims of articles, but for those that a careful reader may or may not make. */
    public static List<Observation> of(List<ArticleScore> articles) {
        List<Observation> observations = new ArrayList<>();
        for (ArticleScore article : articles) {
            article.pairs().stream()
                    .filter(pair -> !pair.gold().optional())
                    .forEach(pair -> observations.add(of(article, pair.read(), pair.agrees(Level.CORE))));
            article.invented().forEach(claim -> observations.add(of(article, claim, false)));
        }
        return observations;
    }

    private static Observation of(ArticleScore article, ReadClaim claim, boolean right) {
        return new Observation(article.article(), Confidence.grounds(claim.trace()), claim.confidence(), right);
    }
}
