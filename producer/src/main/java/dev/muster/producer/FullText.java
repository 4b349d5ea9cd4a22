package dev.muster.producer;

import dev.muster.producer.article.Accepted;
import dev.muster.producer.article.ArticleIntake;
import dev.muster.producer.article.CanonicalUrl;
import dev.muster.producer.article.FoundArticle;
import dev.muster.producer.article.FoundItem;
import dev.muster.producer.feed.Poll;
import dev.muster.producer.page.SameStory;
import dev.muster.producer.page.Teaser;
import dev.muster.producer.web.Fault;
import dev.muster.producer.web.WebException;
import dev.muster.schema.Article;
import dev.muster.schema.Feed;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives the items of one poll the text of their pages where the feed carries less than the article. An item is read once: what
 * the feed showed of it is marked in the feed's state, and it is left out of later polls until the feed shows something else.
 * An item whose page does not come keeps what the feed gave; the state says so, and the page is asked for again with the next
 * change of the feed, unless its host refuses it. One instance serves one poll.
 */
final class FullText {

    /** Pages that one poll asks for; feeds show some 30 items, of which most are known. */
    static final int MAX_PAGES = 50;

    /** After this a poll asks for no more pages, so that a slow host holds up no other feed. */
    static final Duration BUDGET = Duration.ofSeconds(30);

    /** Of the names of marks, which stand beside the ids of articles. */
    private static final String MARK = "item:";

    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;
    private static final int TOO_MANY = 429;

    /**
     * A poll with the texts of pages.
     *
     * @param poll without the items that were read before and have not changed
     * @param notes for the feed's state
     */
    record Completed(Poll poll, PageNotes notes) {}

    private final Feed feed;
    private final PageText pages;
    private final InstantSource clock;
    private final Map<String, String> seen;
    private final Instant until;
    private final Map<String, String> marks = new HashMap<>();
    private final List<String> failures = new ArrayList<>();
    private int asked;
    private int left;
    private final Set<String> silent = new HashSet<>();

    private FullText(Feed feed, PageText pages, InstantSource clock, Map<String, String> seen) {
        this.feed = feed;
        this.pages = pages;
        this.clock = clock;
        this.seen = seen;
        this.until = clock.instant().plus(BUDGET);
    }

    /**
     * The poll with texts of pages.
     *
     * @param seen of the feed's state: what it keeps of articles and marks
     */
    static Completed complete(Poll poll, Feed feed, PageText pages, InstantSource clock, Map<String, String> seen) {
        if (poll.reception().isEmpty()) {
            return new Completed(poll, PageNotes.NONE);
        }
        FullText text = new FullText(feed, pages, clock, seen);
        List<FoundItem> items = new ArrayList<>();
        poll.items().forEach(item -> text.complete(item).ifPresent(items::add));
        Poll completed = new Poll(items, poll.next(), poll.again(), poll.told());
        return new Completed(completed, new PageNotes(text.marks, text.remark()));
    }

    /** Empty for an item that was read before. */
    private Optional<FoundItem> complete(FoundItem item) {
        if (!(item instanceof FoundArticle found) || !Teaser.isTeaser(found.body())) {
            return Optional.of(item);
        }
        Optional<URI> address = address(found);
        return address.isPresent() ? complete(found, address.get()) : Optional.of(item);
    }

    /** Empty for an item without a link, or with one to a front page, which tells no single story. */
    private static Optional<URI> address(FoundArticle found) {
        try {
            return Optional.ofNullable(found.url())
                    .flatMap(CanonicalUrl::of)
                    .map(URI::create)
                    .filter(address -> address.getHost() != null
                            && (address.getRawPath().length() > 1 || address.getRawQuery() != null));
        } catch (IllegalArgumentException noUri) {
            return Optional.empty();
        }
    }

    private Optional<FoundItem> complete(FoundArticle found, URI address) {
        Article shown = shown(found);
        String mark = MARK + shown.getId();
        if (shown.getContentHash().equals(seen.get(mark))) {
            marks.put(mark, shown.getContentHash());
            return Optional.empty();
        }
        if (asked >= MAX_PAGES
                || silent.contains(address.getHost())
                || clock.instant().isAfter(until)) {
            left++;
            return Optional.of(found);
        }
        return Optional.of(read(found, address, mark, shown.getContentHash()));
    }

    /** What the item would be published as; also of one without any text, which its page may have. */
    private Article shown(FoundArticle found) {
        FoundArticle nonEmpty = found.body().isBlank() ? found.withBody(String.valueOf(found.title())) : found;
        return ((Accepted) ArticleIntake.admit(nonEmpty, feed, clock.instant())).article();
    }

    private FoundArticle read(FoundArticle found, URI address, String mark, String hash) {
        asked++;
        try {
            FoundArticle merged = merged(found, pages.at(address));
            marks.put(mark, hash);
            return merged;
        } catch (WebException failure) {
            failures.add(failure.getMessage());
            if (isOfTheHost(failure)) {
                silent.add(address.getHost());
            }
            if (isFinal(failure)) {
                marks.put(mark, hash);
            }
            return found.warned("its page could not be read, so it has the feed's text only: " + failure.getMessage());
        }
    }

    private FoundArticle merged(FoundArticle found, FoundArticle page) {
        if (page.body().length() <= found.body().length()) {
            return found;
        }
        if (!SameStory.isLikely(found.title() + " " + found.body(), page.title() + " " + page.body())) {
            failures.add(page.location() + ": shows another text than the feed's item");
            return found.warned("its page shows another text, so it has the feed's text only");
        }
        return PageMerge.of(found, page, feed);
    }

    /** The host's next page would fare no better now. */
    private static boolean isOfTheHost(WebException failure) {
        return failure.fault() == Fault.NETWORK
                || failure.fault() == Fault.TOO_SLOW
                || failure.fault() == Fault.HOST_BUSY
                || failure.fault() == Fault.HOST_RESTS;
    }

    /** Asking again would change nothing. A host that stays away is no such case, nor is one whose robots.txt does not come. */
    private static boolean isFinal(WebException failure) {
        return failure.status() >= CLIENT_ERROR && failure.status() < SERVER_ERROR && failure.status() != TOO_MANY;
    }

    private String remark() {
        String failed = failures.isEmpty()
                ? null
                : failures.size() + " of " + asked + " pages could not be read, first " + failures.get(0);
        String later = left == 0 ? null : "pages left for a later poll: " + left;
        String remark = Stream.of(failed, later).filter(Objects::nonNull).collect(Collectors.joining("; "));
        return remark.isEmpty() ? null : remark;
    }
}
