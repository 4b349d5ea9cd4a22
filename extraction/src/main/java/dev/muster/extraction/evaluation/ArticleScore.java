package dev.muster.extraction.evaluation;

import dev.muster.extraction.claim.ReadClaim;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * How well one article was read.
 *
 * @param article its name
 * @param lang the language that it declares
 * @param pairs claims of the engine with the claims that they are held to
 * @param missed claims that only the careful reader finds, without optional ones
 * @param invented claims that only the engine reads
 * @param score the same as figures
 */
public record ArticleScore(
        String article, String lang, List<Pair> pairs, List<GoldClaim> missed, List<ReadClaim> invented, Score score) {
    /** Copies the lists. */
    public ArticleScore {
        pairs = List.copyOf(pairs);
        missed = List.copyOf(missed);
        invented = List.copyOf(invented);
    }

    /** Compares what the engine read in an article with what careful readers find in it. */
    public static ArticleScore of(String article, String lang, List<GoldClaim> golds, List<ReadClaim> claims) {
        List<Pair> pairs = Pair.of(golds, claims);
        List<GoldClaim> left = new ArrayList<>(golds);
        List<ReadClaim> invented = new ArrayList<>(claims);
        for (Pair pair : pairs) {
            left.removeIf(isThis(pair.gold()));
            invented.removeIf(isThis(pair.read()));
        }
        left.removeIf(GoldClaim::optional);
        int firm = (int) golds.stream().filter(gold -> !gold.optional()).count();
        return new ArticleScore(article, lang, pairs, left, invented, Score.of(firm, claims.size(), pairs));
    }

    /** By identity: of two equal claims only one is paired. */
    private static <T> Predicate<T> isThis(T one) {
        return other -> other == one;
    }

    /** The firm pairs that differ in a field that is counted. */
    public List<Pair> differing() {
        return pairs.stream()
                .filter(pair -> !pair.gold().optional() && !pair.differences().isEmpty())
                .toList();
    }
}
