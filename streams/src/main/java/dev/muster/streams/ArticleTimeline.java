package dev.muster.streams;

import dev.muster.schema.FeedText;
import dev.muster.schema.internal.ArticleVersion;
import dev.muster.schema.internal.Mention;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The fetches of an article in their order: by time, and of several contents fetched at one time by content hash and feed. Each feed shows
 * what it was fetched with last; what the article says is {@linkplain FeedText#inForce one of these texts}. A function of the versions alone.
 */
final class ArticleTimeline {
    private static final Comparator<Fetch> ORDER = Comparator.<Fetch, String>comparing(
                    fetch -> fetch.version().getContentHash())
            .thenComparing(Fetch::feed);

    private final String articleId;
    private final SortedMap<Instant, List<Fetch>> fetches;

    private ArticleTimeline(String articleId, SortedMap<Instant, List<Fetch>> fetches) {
        this.articleId = articleId;
        this.fetches = fetches;
    }

    static ArticleTimeline of(String articleId, List<ArticleVersion> versions) {
        var all = new TreeMap<Instant, List<Fetch>>();
        for (var version : versions) {
            ArticleVersions.carriers(version)
                    .forEach((feed, times) -> times.forEach(at ->
                            all.computeIfAbsent(at, time -> new ArrayList<>()).add(new Fetch(feed, version))));
        }
        all.values().forEach(together -> together.sort(ORDER));
        return new ArticleTimeline(articleId, all);
    }

    /**
     * Every claim that the article carries or carried, by claim id, with what it said of it before. Of several contents of one time only
     * what the article says in the end was ever in force. A claim that nobody knew yet is told even where its text never was, as one that
     * was withdrawn at once.
     */
    SortedMap<String, Mention> mentions() {
        var shown = new ShownTexts();
        var carried = new CarriedClaims(articleId);
        fetches.forEach((at, together) -> {
            var before = shown.inForce();
            together.forEach(fetch -> shown.show(fetch.feed(), fetch.version(), at));
            var now = shown.inForce();
            if (now != before || together.stream().anyMatch(fetch -> fetch.version() == now)) {
                carried.read(at, now);
            }
            together.stream()
                    .map(Fetch::version)
                    .filter(version -> version != now)
                    .forEach(version -> carried.glimpse(at, version));
        });
        return carried.mentions();
    }

    /** Content hashes of what the feeds show after all fetches. */
    Set<String> shown() {
        var shown = new ShownTexts();
        fetches.forEach((at, together) -> together.forEach(fetch -> shown.show(fetch.feed(), fetch.version(), at)));
        return shown.hashes();
    }

    private record Fetch(String feed, ArticleVersion version) {}
}
