package dev.muster.streams;

import dev.muster.schema.internal.ArticleState;
import dev.muster.schema.internal.ArticleVersion;
import dev.muster.schema.internal.Mention;
import dev.muster.schema.internal.MentionChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * All versions of one article that are known, and what follows from them: of what its feeds show now {@linkplain
 * dev.muster.schema.FeedText#inForce one} is in force, and what only others say is withdrawn. A value: it depends on the set of arrivals
 * alone, not on their order or number, as long as there are no more than {@link #MAX_VERSIONS} versions. Immutable.
 */
final class ArticleHistory {
    /** Versions kept of one article, the newest ones; so a page that changes with every fetch stays small. */
    static final int MAX_VERSIONS = 100;

    private static final Comparator<ArticleVersion> ORDER =
            Comparator.comparing(ArticleVersion::getLastFetched).thenComparing(ArticleVersion::getContentHash);

    private final String articleId;
    private final List<ArticleVersion> versions;

    private ArticleHistory(String articleId, List<ArticleVersion> versions) {
        this.articleId = articleId;
        this.versions = versions;
    }

    /** The history that a store holds; null where it holds none. */
    static ArticleHistory of(String articleId, ArticleState state) {
        return new ArticleHistory(articleId, state == null ? List.of() : List.copyOf(state.getVersions()));
    }

    /** This history and one more arrival. */
    ArticleHistory with(ArticleVersion arrived) {
        var others = new ArrayList<ArticleVersion>(versions.size() + 1);
        var merged = arrived;
        for (var version : versions) {
            if (version.getContentHash().equals(arrived.getContentHash())) {
                merged = ArticleVersions.merge(version, arrived);
            } else {
                others.add(version);
            }
        }
        others.add(merged);
        others.sort(ORDER);
        var history = new ArticleHistory(articleId, List.copyOf(others));
        return history.size() <= MAX_VERSIONS ? history : history.withoutOldest();
    }

    /** This history with a version that it has as it is read now. */
    ArticleHistory rereading(ArticleVersion read) {
        return new ArticleHistory(
                articleId,
                versions.stream()
                        .map(version -> version.getContentHash().equals(read.getContentHash()) ? read : version)
                        .toList());
    }

    /** The version of a content; null where it is not known. */
    ArticleVersion version(String contentHash) {
        return versions.stream()
                .filter(version -> version.getContentHash().equals(contentHash))
                .findFirst()
                .orElse(null);
    }

    String id() {
        return articleId;
    }

    /** This history without its oldest version that no feed shows any more, else without its oldest; it has to have two. */
    ArticleHistory withoutOldest() {
        var shown = ArticleTimeline.of(articleId, versions).shown();
        var oldest = versions.stream()
                .filter(version -> !shown.contains(version.getContentHash()))
                .findFirst()
                .orElse(versions.get(0));
        var others = new ArrayList<>(versions);
        others.remove(oldest);
        return new ArticleHistory(articleId, List.copyOf(others));
    }

    int size() {
        return versions.size();
    }

    ArticleState state() {
        return new ArticleState(versions);
    }

    /** Every claim that a version carries or carried, by claim id. */
    SortedMap<String, Mention> mentions() {
        return ArticleTimeline.of(articleId, versions).mentions();
    }

    /** What has to be told to those who know the mentions of an earlier history, by claim id. */
    List<MentionChange> changesSince(ArticleHistory earlier) {
        var before = earlier.mentions();
        var now = mentions();
        var ids = new TreeSet<>(before.keySet());
        ids.addAll(now.keySet());
        return ids.stream()
                .filter(id -> before.get(id) == null || !before.get(id).equals(now.get(id)))
                .map(id -> new MentionChange(id, articleId, now.get(id), null))
                .toList();
    }
}
