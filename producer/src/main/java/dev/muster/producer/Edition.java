package dev.muster.producer;

import dev.muster.producer.article.Accepted;
import dev.muster.producer.article.ArticleIntake;
import dev.muster.producer.article.FoundArticle;
import dev.muster.producer.article.FoundItem;
import dev.muster.producer.article.Guid;
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
    private boolean cut;
    private Instant end;

    /** An item with the name that its feed gives it; null when it gives none. */
    private record Named(Intake intake, Guid guid) {}

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
        List<Named> intakes =
                items.stream().map(item -> edition.admit(item, at)).toList();
        Map<String, String> last = new HashMap<>();
        for (Named named : intakes) {
            if (named.intake() instanceof Accepted accepted) {
                last.put(accepted.article().getId(), accepted.article().getContentHash());
            }
        }
        intakes.forEach(named -> edition.judge(named, last, at));
        return edition;
    }

    private Named admit(FoundItem item, Instant at) {
        if (!(item instanceof FoundArticle found)) {
            return new Named((Refusal) item, null);
        }
        Intake intake = ArticleIntake.admit(found, feed, at);
        return new Named(
                intake instanceof Accepted accepted
                        ? new Accepted(
                                identity.named(accepted.article(), found.guid()),
                                accepted.location(),
                                accepted.warnings())
                        : intake,
                found.guid());
    }

    private void judge(Named named, Map<String, String> last, Instant at) {
        if (named.intake() instanceof Refusal refusal) {
            reports.add(
                    new ArticleReport(refusal.location(), Outcome.REFUSED, null, null, refusal.reason(), List.of()));
        } else if (named.intake() instanceof Accepted accepted) {
            String id = accepted.article().getId();
            boolean isKept = judge(accepted, last.get(id), at);
            Identity.name(id, named.guid()).filter(name -> isKept).ifPresent(name -> shown.put(name, id));
        }
    }

    /** False for what is beyond. */
    private boolean judge(Accepted accepted, String lastHash, Instant at) {
        Article article = accepted.article();
        Outcome outcome = outcome(article, lastHash);
        if (outcome != Outcome.UNCHANGED && news.size() >= most) {
            cut = true;
            reports.add(new ArticleReport(accepted.location(), Outcome.REFUSED, null, null, beyond(), List.of()));
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

    private String beyond() {
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

    /** Whether there was more news than may be; a later poll must see it again. */
    boolean isCut() {
        return cut;
    }

    /**
     * When the articles that are new were published, none later than now.
     *
     * @param first whether nothing was published before: articles without a date may then be of any age, and are left out
     */
    List<Instant> published(boolean first) {
        return added.stream()
                .filter(article -> !first || article.getPublishedAt().isBefore(article.getFetchedAt()))
                .map(article -> article.getPublishedAt().isAfter(end) ? end : article.getPublishedAt())
                .toList();
    }

    /** Article id to hash, of all that was accepted, and the ids that guids name. */
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
