package dev.muster.consumer.api;

import dev.muster.consumer.table.ClaimSource;
import dev.muster.consumer.table.StoredArticle;
import dev.muster.consumer.table.StoredClaim;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
        int start = body == null ? -1 : start(body, quote);
        int end = start + quote.text().length();
        return new Answers.Passage(
                claim.id(),
                source.withdrawnAt() != null,
                quote.text(),
                start < 0 ? quote.start() : start,
                start < 0 ? quote.end() : end,
                start < 0 ? null : body.substring(boundary(body, start - AROUND, start), start),
                start < 0 ? null : body.substring(end, boundary(body, end + AROUND, end)));
    }

    /** Where the sentence stands, which another version may have moved; -1 where it stands nowhere. */
    private static int start(String body, ClaimSource.Quote quote) {
        return body.startsWith(quote.text(), quote.start()) ? quote.start() : body.indexOf(quote.text());
    }

    /** The end of a word near an offset, so that neither words nor characters are cut. */
    private static int boundary(String body, int offset, int otherwise) {
        if (offset <= 0 || offset >= body.length()) {
            return offset <= 0 ? 0 : body.length();
        }
        int from = Math.min(offset, otherwise);
        int to = Math.max(offset, otherwise);
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(body.substring(from, to));
        int edge = offset < otherwise ? words.following(0) : words.preceding(to - from);
        return edge == BreakIterator.DONE ? otherwise : from + edge;
    }
}
