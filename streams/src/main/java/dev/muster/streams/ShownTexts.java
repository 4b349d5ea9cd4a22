package dev.muster.streams;

import dev.muster.schema.FeedText;
import dev.muster.schema.internal.ArticleVersion;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What each feed shows of an article, fetch by fetch in their order. Not thread safe. */
final class ShownTexts {
    private final Map<String, FeedText> texts = new HashMap<>();
    private final Map<String, ArticleVersion> versions = new HashMap<>();
    private ArticleVersion inForce;

    /** A feed shows a version: the text that it shows already is nothing new. */
    void show(String feed, ArticleVersion version, Instant at) {
        var hash = version.getContentHash();
        versions.put(hash, version);
        if (hash.equals(ArticleVersions.DELETED)) {
            delete(feed);
        } else {
            texts.compute(
                    feed,
                    (name, known) -> known != null && known.contentHash().equals(hash)
                            ? known
                            : new FeedText(name, at, hash, version.getLength()));
        }
        inForce = texts.isEmpty()
                ? versions.get(ArticleVersions.DELETED)
                : versions.get(FeedText.inForce(texts.values()).contentHash());
    }

    private void delete(String feed) {
        if (feed.equals(ArticleVersions.EVERY_FEED)) {
            texts.clear();
        } else {
            texts.remove(feed);
        }
    }

    /** What the article says; the deletion where no feed carries it any more, null before the first fetch. */
    ArticleVersion inForce() {
        return inForce;
    }

    /** Content hashes of what the feeds show. */
    Set<String> hashes() {
        var hashes = new HashSet<String>();
        texts.values().forEach(text -> hashes.add(text.contentHash()));
        return hashes;
    }
}
