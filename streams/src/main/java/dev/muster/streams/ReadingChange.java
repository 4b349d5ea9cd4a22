package dev.muster.streams;

import dev.muster.schema.internal.Mention;
import dev.muster.schema.internal.MentionChange;

/**
 * What other rules change of one claim in one article.
 *
 * @param change whether the article carries the claim only now, carries it otherwise, or never did
 * @param claim id of the claim
 * @param article id of the article
 * @param outlet that published it; null when not told
 * @param title of the article; null when not told
 * @param before how the article carried it; null where it did not
 * @param now how it does; null where it does not
 * @param rulesBefore version of the rules that read it before; null where they did not
 * @param rulesNow version of the rules that read it now
 */
public record ReadingChange(
        Kind change,
        String claim,
        String article,
        String outlet,
        String title,
        Words before,
        Words now,
        String rulesBefore,
        String rulesNow) {
    /** What became of the reading. */
    public enum Kind {
        /** It is there only now. */
        NEW,
        /** It is told otherwise. */
        CHANGED,
        /** It is no more. */
        GONE
    }

    /**
     * How an article carries a claim.
     *
     * @param sentence the first sentence that holds it
     * @param statedOn day on which it was said, ISO 8601
     * @param confidence 0 to 1
     */
    public record Words(String sentence, String statedOn, double confidence) {
        private static Words of(Mention mention) {
            if (mention == null) {
                return null;
            }
            var source = mention.getSource();
            var sentence = source.getEvidence().isEmpty()
                    ? ""
                    : source.getEvidence().get(0).getText();
            return new Words(sentence, source.getStatedOn().toString(), source.getConfidence());
        }
    }

    static ReadingChange of(Mention before, MentionChange change, String rules) {
        var now = change.getMention();
        var told = (now == null ? before : now).getSource();
        var kind = before == null ? Kind.NEW : now == null ? Kind.GONE : Kind.CHANGED;
        return new ReadingChange(
                kind,
                change.getClaimId(),
                change.getArticleId(),
                told.getOutlet(),
                told.getTitle(),
                Words.of(before),
                Words.of(now),
                before == null ? null : before.getSource().getRules(),
                rules);
    }
}
