package dev.muster.producer;

import dev.muster.producer.article.Accepted;
import dev.muster.producer.article.ArticleIntake;
import dev.muster.producer.article.FoundArticle;
import dev.muster.producer.article.FoundItem;
import dev.muster.producer.article.Intake;
import dev.muster.producer.article.Refusal;
import dev.muster.schema.Article;
import dev.muster.schema.Feed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The items of one poll, held against what the feed published before: which are news, which are not, and what is refused.
 *
 * <p>When several items are versions of one article, they count as news in their order, unless the last of them is what was
 * published last: then none is, or each poll of a feed with two items at one address would publish both again.
 */
final class Edition {
    private final Feed feed;
    private final Identity identity;
    private final Map<String, String> seen;
    private final int most;
    private final List<ArticleReport> reports = new ArrayList<>();
    private final List<Article> news = new ArrayList<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private final Map<String, String> shown = new LinkedHashMap<>();
    private final List<Article> added = new ArrayList<>();
    private final List<FoundItem> beyond = new ArrayList<>();
    private Instant end;

    /** An item with what became of it. */
    private record Admitted(FoundItem item, Intake intake) {}

    private Edition(Feed feed, Identity identity, Map<String, String> seen, Instant at, int most) {
        this.feed = feed;
        this.identity = identity;
        this.seen = seen;
        this.most = most;
        this.end = at;
    }

    /**
     * @param identity tells which articles the items are
     * @param seen article id to the hash that was published last
     * @param at when the items were fetched
     * @param most articles that may be news; what is beyond is refused for now
     */
    static Edition of(
            Feed feed, Identity identity, Map<String, String> seen, List<FoundItem> items, Instant at, int most) {
        Edition edition = new Edition(feed, identity, seen, at, most);
        List<Admitted> intakes =
                items.stream().map(item -> edition.admit(item, at)).toList();
        Map<String, String> last = new HashMap<>();
        for (Admitted admitted : intakes) {
            if (admitted.intake() instanceof Accepted accepted) {
                last.put(accepted.article().getId(), accepted.article().getContentHash());
            }
        }
        intakes.forEach(admitted -> edition.judge(admitted, last, at));
        return edition;
    }

    private Admitted admit(FoundItem item, Instant at) {
        if (!(item instanceof FoundArticle found)) {
            return new Admitted(item, (Refusal) item);
        }
        Intake intake = ArticleIntake.admit(found, feed, at);
        return new Admitted(
                item,
                intake instanceof Accepted accepted
                        ? new Accepted(
                                identity.named(accepted.article(), found), accepted.location(), accepted.warnings())
                        : intake);
    }

    private void judge(Admitted admitted, Map<String, String> last, Instant at) {
        if (admitted.intake() instanceof Refusal refusal) {
            reports.add(
                    new ArticleReport(refusal.location(), Outcome.REFUSED, null, null, refusal.reason(), List.of()));
        } else if (admitted.intake() instanceof Accepted accepted) {
            String id = accepted.article().getId();
            if (judge(accepted, last.get(id), at)) {
                remember(id, accepted.article(), (FoundArticle) admitted.item());
            } else {
                beyond.add(admitted.item());
            }
        }
    }

    /** By which names a later poll knows an article again. */
    private void remember(String id, Article article, FoundArticle found) {
        Identity.name(id, found.guid()).ifPresent(name -> shown.put(name, id));
        identity.text(article, found).ifPresent(text -> shown.put(text, id));
    }

    /** False for what is beyond. */
    private boolean judge(Accepted accepted, String lastHash, Instant at) {
        Article article = accepted.article();
        Outcome outcome = outcome(article, lastHash);
        if (outcome != Outcome.UNCHANGED && news.size() >= most) {
            reports.add(new ArticleReport(accepted.location(), Outcome.REFUSED, null, null, tooMany(), List.of()));
            return false;
        }
        if (outcome == Outcome.PUBLISHED) {
            added.add(article);
        }
        if (outcome != Outcome.UNCHANGED) {
            news.add(later(article, at, versions.merge(article.getId(), 1, Integer::sum) - 1));
        }
        shown.put(article.getId(), article.getContentHash());
        reports.add(new ArticleReport(
                accepted.location(), outcome, article.getId(), article.getTitle(), null, accepted.warnings()));
        return true;
    }

    private String tooMany() {
        return "beyond the " + most + " new articles that one poll may bring; it comes with the next polls";
    }

    private Outcome outcome(Article article, String lastHash) {
        String id = article.getId();
        String known = shown.getOrDefault(id, seen.get(id));
        if (article.getContentHash().equals(known) || lastHash.equals(seen.get(id))) {
            return Outcome.UNCHANGED;
        }
        return known == null ? Outcome.PUBLISHED : Outcome.REVISED;
    }

    /** A millisecond later for each version before it, since versions are ordered by when they were fetched. */
    private Article later(Article article, Instant at, int earlier) {
        if (earlier == 0) {
            return article;
        }
        Instant fetchedAt = at.plusMillis(earlier);
        end = fetchedAt.isAfter(end) ? fetchedAt : end;
        return Article.newBuilder(article).setFetchedAt(fetchedAt).build();
    }

    /** One for each item, in their order. */
    List<ArticleReport> reports() {
        return reports;
    }

    /** What is to be written, in order. */
    List<Article> news() {
        return news;
    }

    /** The items that are more news than may be; a later poll must see them again. */
    List<FoundItem> beyond() {
        return beyond;
    }

    /**
     * When the articles that are new were published, none later than now.
     *
     * @param isBacklog whether nothing was published before, or not all that was shown: articles without a date may then be of any age,
     *     and are left out
     */
    List<Instant> published(boolean isBacklog) {
        return added.stream()
                .filter(article -> !isBacklog || article.getPublishedAt().isBefore(article.getFetchedAt()))
                .map(article -> article.getPublishedAt().isAfter(end) ? end : article.getPublishedAt())
                .toList();
    }

    /** Article id to hash, of all that was accepted, and the ids that guids and texts name. */
    Map<String, String> shown() {
        return shown;
    }

    /** When the last version was fetched; the next poll's come later. */
    Instant end() {
        return end;
    }

    /** What was refused, in a sentence; null when nothing was. */
    String remark() {
        List<ArticleReport> refused = reports.stream()
                .filter(report -> report.outcome() == Outcome.REFUSED)
                .toList();
        if (refused.isEmpty()) {
            return null;
        }
        ArticleReport first = refused.get(0);
        return refused.size() + " of " + reports.size() + " refused, first " + first.location() + ": " + first.reason();
    }
}
