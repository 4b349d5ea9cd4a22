package dev.muster.consumer.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One article's reading of a claim.
 *
 * @param articleId id of the article
 * @param feed id of the feed that brought it
 * @param outlet null when not told
 * @param url canonical URL as the article gives it, not checked to be one; null for a text without one
 * @param title headline; null when not told
 * @param lang tag of the language pack that read it
 * @param publishedAt publication, UTC
 * @param firstSeen earliest fetch of a version that carries the claim, UTC
 * @param lastSeen latest fetch of a version that carries the claim, UTC
 * @param withdrawnAt fetch of the first later version without the claim, or the time of the decision that took it away, UTC; null while
 *     the article carries it
 * @param origin the wire that it was taken from; null when not told
 * @param speaker the person who said it; null when not named
 * @param statedOn day on which the actor said it, by this article
 * @param asOfFrom first day of the period that the figure is about; null when not told
 * @param asOfTo last day of that period; null when not told or still open
 * @param evidence the sentences that hold the figure, in the order of the article
 * @param confidence 0 to 1
 * @param trace rules and pack rows that read it, in the order of use
 * @param rules version of the engine and of the packs
 * @param readAs id of the claim that was read, where decisions made this one of it; null for what was read like this
 */
public record ClaimSource(
        String articleId,
        String feed,
        String outlet,
        String url,
        String title,
        String lang,
        Instant publishedAt,
        Instant firstSeen,
        Instant lastSeen,
        Instant withdrawnAt,
        String origin,
        String speaker,
        LocalDate statedOn,
        LocalDate asOfFrom,
        LocalDate asOfTo,
        List<Quote> evidence,
        double confidence,
        List<String> trace,
        String rules,
        String readAs) {

    /**
     * A sentence of the article, to the letter.
     *
     * @param text the sentence in its language
     * @param start offset in the article's body, UTF-16 code units
     * @param end end offset, exclusive
     */
    public record Quote(String text, int start, int end) {}

    ClaimSource with(List<Quote> found) {
        return new ClaimSource(
                articleId,
                feed,
                outlet,
                url,
                title,
                lang,
                publishedAt,
                firstSeen,
                lastSeen,
                withdrawnAt,
                origin,
                speaker,
                statedOn,
                asOfFrom,
                asOfTo,
                List.copyOf(found),
                confidence,
                trace,
                rules,
                readAs);
    }
}
