package dev.muster.consumer.api;

import dev.muster.consumer.table.ActorSummary;
import dev.muster.consumer.table.Estimate;
import dev.muster.consumer.table.Rejection;
import dev.muster.consumer.table.StoredClaim;
import java.time.Instant;
import java.util.List;

/** What addresses answer with, where it is not a value of the table itself. */
final class Answers {
    private Answers() {}

    /**
     * A page of claims.
     *
     * @param claims ordered by id
     * @param next what to give as {@code after} for the next page; null on the last
     */
    record Claims(List<StoredClaim> claims, String next) {}

    /**
     * A page of actors.
     *
     * @param actors ordered by id
     * @param next what to give as {@code after} for the next page; null on the last
     */
    record Actors(List<ActorSummary> actors, String next) {}

    /**
     * The history of a row.
     *
     * @param key its key
     * @param points every value that it has had, oldest first
     */
    record History(String key, List<Estimate> points) {}

    /**
     * A page of rejected records.
     *
     * @param rejected newest first
     * @param next what to give as {@code after} for the next page; null on the last
     */
    record Rejected(List<Rejection> rejected, String next) {}

    /**
     * An article, as far as it speaks of troops.
     *
     * @param id its id
     * @param feed feed whose text is shown: the newest of those that tell more than a teaser
     * @param feeds all feeds that carry it, sorted
     * @param outlet null when not told
     * @param url null for a text without one
     * @param title null when not told
     * @param lang language that it is declared in or was read in
     * @param author who wrote it; null when not told
     * @param publishedAt publication, UTC
     * @param fetchedAt fetch of the newest version, UTC; null where its text has not arrived here yet
     * @param passages the sentences that claims were read from, by claim, in the order of the text
     */
    record Article(
            String id,
            String feed,
            List<String> feeds,
            String outlet,
            String url,
            String title,
            String lang,
            String author,
            Instant publishedAt,
            Instant fetchedAt,
            List<Passage> passages) {}

    /**
     * A sentence that a claim was read from, and the text around it.
     *
     * @param claim id of the claim
     * @param isWithdrawn whether the article has taken it back
     * @param quote the sentence, to the letter
     * @param start its offset in the article's text, UTF-16 code units
     * @param end end offset, exclusive
     * @param before text before it; null where the text is not at hand, or does not hold the sentence any more
     * @param after text behind it; null as before
     */
    record Passage(String claim, boolean isWithdrawn, String quote, int start, int end, String before, String after) {}
}
