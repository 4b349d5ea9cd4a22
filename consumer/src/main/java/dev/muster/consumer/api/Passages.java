package dev.muster.consumer.api;

import dev.muster.consumer.table.ClaimSource;
import dev.muster.consumer.table.StoredArticle;
import dev.muster.consumer.table.StoredClaim;
import dev.muster.consumer.view.Surroundings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The sentences of an article that claims were read from, within the text around them. */
final class Passages {
    /** Characters before and behind a sentence: some two sentences, enough to judge it by and no more than a quotation. */
    static final int AROUND = 400;

    private Passages() {}

    /**
     * An article as its claims tell of it, and its text where that is at hand.
     *
     * @param id id of the article
     * @param text newest version; empty where it has not arrived
     * @param claims those that the article carries or carried; at least one
     */
    static Answers.Article article(String id, Optional<StoredArticle> text, List<StoredClaim> claims) {
        ClaimSource source = claims.stream()
                .flatMap(claim -> claim.sources().stream())
                .filter(of -> of.articleId().equals(id))
                .max(Comparator.comparing(ClaimSource::lastSeen))
                .orElseThrow();
        return new Answers.Article(
                id,
                text.map(StoredArticle::feed).orElse(source.feed()),
                text.map(StoredArticle::feeds).orElse(List.of(source.feed())),
                source.outlet(),
                source.url(),
                source.title(),
                source.lang(),
                text.map(StoredArticle::author).orElse(null),
                source.publishedAt(),
                text.map(StoredArticle::fetchedAt).orElse(null),
                passages(id, text.map(StoredArticle::body).orElse(null), claims));
    }

    private static List<Answers.Passage> passages(String id, String body, List<StoredClaim> claims) {
        List<Answers.Passage> passages = new ArrayList<>();
        for (StoredClaim claim : claims) {
            for (ClaimSource source : claim.sources()) {
                if (source.articleId().equals(id)) {
                    source.evidence().forEach(quote -> passages.add(passage(claim, source, quote, body)));
                }
            }
        }
        passages.sort(Comparator.comparingInt(Answers.Passage::start).thenComparing(Answers.Passage::claim));
        return List.copyOf(passages);
    }

    private static Answers.Passage passage(
            StoredClaim claim, ClaimSource source, ClaimSource.Quote quote, String body) {
        Optional<Surroundings> found = Surroundings.of(body, quote.text(), quote.start(), AROUND);
        int start = found.map(Surroundings::start).orElse(quote.start());
        return new Answers.Passage(
                claim.id(),
                source.withdrawnAt() != null,
                quote.text(),
                start,
                found.isPresent() ? start + quote.text().length() : quote.end(),
                found.map(Surroundings::before).orElse(null),
                found.map(Surroundings::after).orElse(null));
    }
}
