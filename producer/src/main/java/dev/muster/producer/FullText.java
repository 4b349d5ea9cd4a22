package dev.muster.producer;

import dev.muster.producer.article.Accepted;
import dev.muster.producer.article.ArticleIntake;
import dev.muster.producer.article.CanonicalUrl;
import dev.muster.producer.article.FoundArticle;
import dev.muster.producer.article.FoundItem;
import dev.muster.producer.article.Guid;
import dev.muster.producer.feed.PageReading;
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
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
 * An item whose page does not come keeps what the feed gave, unless its page's text was published before: then it is left out,
 * or each edited teaser would withdraw what the article says. Its page is asked for again with the next poll, also of a feed that
 * stays as it is, {@value WantedPage#MAX_TRIES} times, and after that whenever the feed changes, unless its host refuses it. One instance
 * serves one poll.
 */
final class FullText {

    /** Pages that one poll asks for; feeds show some 30 items, of which most are known. */
    static final int MAX_PAGES = 50;

    /** After this a poll asks for no more pages, so that a slow host holds up no other feed. */
    static final Duration BUDGET = Duration.ofSeconds(30);

    /**
     * Characters of the items that are kept for the next poll: hundreds of teasers, and few enough that a thousand feeds may do so at once. Of
     * what is more the pages are read when the feed changes.
     */
    private static final int MOST_LEFT = 32 * 1024;

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
     * @param left items whose pages are to be asked for at the next poll, as the feed showed them
     */
    record Completed(Poll poll, PageNotes notes, List<FoundItem> left) {}

    private final Feed feed;
    private final PageText pages;
    private final InstantSource clock;
    private final Map<String, String> seen;
    private final Instant began;
    private final Map<String, String> marks = new HashMap<>();
    private final Map<FoundItem, String> names = new HashMap<>();
    private final List<String> failures = new ArrayList<>();
    private final Set<String> silent = new HashSet<>();
    private int asked;
    private int left;
    private int unread;
    private int charactersLeft;
    private final List<FoundItem> leftItems = new ArrayList<>();

    private FullText(Feed feed, PageText pages, InstantSource clock, Map<String, String> seen) {
        this.feed = feed;
        this.pages = pages;
        this.clock = clock;
        this.seen = seen;
        this.began = clock.instant();
    }

    /**
     * The poll with texts of pages.
     *
     * @param seen what the feed was last seen to tell: articles and marks
     */
    static Completed complete(Poll poll, Feed feed, PageText pages, InstantSource clock, Map<String, String> seen) {
        if (poll.reception().isEmpty() || PageReading.of(feed) == PageReading.NEVER) {
            return new Completed(poll, PageNotes.NONE, List.of());
        }
        FullText text = new FullText(feed, pages, clock, seen);
        Poll completed = new Poll(text.complete(poll.items()), poll.next(), poll.again(), poll.told());
        return new Completed(
                completed, new PageNotes(text.marks, text.names, text.remark(), text.unread), text.leftItems);
    }

    /**
     * Pages that were asked for in vain come last, so that one that never comes holds up no other. Of an item that stands there twice the last
     * counts.
     */
    private List<FoundItem> complete(List<FoundItem> items) {
        List<FoundItem> completed = new ArrayList<>(items);
        Map<String, WantedPage> wantedPages = new LinkedHashMap<>();
        for (int place = 0; place < items.size(); place++) {
            wanted(place, items.get(place)).ifPresent(wanted -> {
                WantedPage earlier = wantedPages.put(wanted.mark(), wanted);
                if (earlier != null) {
                    completed.set(earlier.place(), null);
                }
            });
        }
        wantedPages.values().stream()
                .sorted(Comparator.comparingInt(WantedPage::tries))
                .forEach(wanted -> completed.set(wanted.place(), named(wanted)));
        completed.removeIf(Objects::isNull);
        return completed;
    }

    /** Null for an item that is left out. */
    private FoundItem named(WantedPage wanted) {
        Optional<FoundItem> item = complete(wanted);
        item.ifPresent(told -> names.put(told, wanted.mark()));
        return item.orElse(null);
    }

    /** Empty for an item that stays as the feed gave it; what is no article even so is refused by whoever publishes it. */
    private Optional<WantedPage> wanted(int place, FoundItem item) {
        if (!(item instanceof FoundArticle found) || !isWanted(found)) {
            return Optional.empty();
        }
        return address(found)
                .flatMap(address -> shown(found)
                        .map(article -> wanted(
                                place, found, address, MARK + name(article, found.guid()), article.getContentHash())));
    }

    /** What the feed calls the item, which stays the same whatever address its page turns out to have. */
    private static String name(Article article, Guid guid) {
        return guid == null ? article.getId() : guid.articleId();
    }

    private boolean isWanted(FoundArticle found) {
        return PageReading.of(feed) == PageReading.ALWAYS || Teaser.isTeaser(found.body());
    }

    private WantedPage wanted(int place, FoundArticle found, URI address, String mark, String hash) {
        String before = seen.get(mark);
        return new WantedPage(place, found, address, mark, hash, before == null ? null : PageMark.of(before));
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

    /** What the item would be published as; also of one without any text, which its page may have. */
    private Optional<Article> shown(FoundArticle found) {
        return Stream.of(found, found.withBody(String.valueOf(found.title())), found.withBody(found.url()))
                .map(told -> ArticleIntake.admit(told, feed, clock.instant()))
                .filter(Accepted.class::isInstance)
                .map(intake -> ((Accepted) intake).article())
                .findFirst();
    }

    /** Empty for an item that is left out. */
    private Optional<FoundItem> complete(WantedPage wanted) {
        if (wanted.isSettled()) {
            keepArticle(wanted);
            return Optional.empty();
        }
        if (mayAsk(wanted.address())) {
            return read(wanted);
        }
        left++;
        remember(wanted, wanted.before());
        return asTheFeedGaveIt(wanted, null);
    }

    /** What is known of an item that stays as it is must not age before it leaves the feed. */
    private void keepArticle(WantedPage wanted) {
        String own = wanted.mark().substring(MARK.length());
        String name = Identity.name(wanted.found());
        String id = seen.getOrDefault(name, own);
        Stream.of(wanted.mark(), own, name, id).forEach(this::keep);
    }

    private void keep(String item) {
        String told = seen.get(item);
        if (told != null) {
            marks.put(item, told);
        }
    }

    private boolean mayAsk(URI address) {
        return asked < MAX_PAGES && !silent.contains(address.getHost()) && hasTime(clock.instant());
    }

    /** None where the clock was set back meanwhile either, or it would never be over. */
    private boolean hasTime(Instant now) {
        return !now.isBefore(began) && !now.isAfter(began.plus(BUDGET));
    }

    /** @param mark null where there is none */
    private void remember(WantedPage wanted, PageMark mark) {
        if (mark != null) {
            marks.put(wanted.mark(), mark.told());
        }
        if (wanted.isOpen(mark)) {
            leave(wanted.found());
        }
    }

    private void leave(FoundArticle found) {
        unread++;
        charactersLeft += found.body().length();
        if (charactersLeft <= MOST_LEFT) {
            leftItems.add(found);
        }
    }

    /** Empty where the page's text stands already, which is more. */
    private static Optional<FoundItem> asTheFeedGaveIt(WantedPage wanted, String warning) {
        if (wanted.isWhole()) {
            return Optional.empty();
        }
        return Optional.of(warning == null ? wanted.found() : wanted.found().warned(warning));
    }

    private Optional<FoundItem> read(WantedPage wanted) {
        asked++;
        try {
            return told(wanted, pages.at(wanted.address()));
        } catch (WebException failure) {
            failures.add(failure.getMessage());
            if (isOfTheHost(failure)) {
                silent.add(wanted.address().getHost());
            }
            remember(wanted, after(wanted, failure));
            return asTheFeedGaveIt(
                    wanted, "its page could not be read, so it has the feed's text only: " + failure.getMessage());
        }
    }

    private static PageMark after(WantedPage wanted, WebException failure) {
        if (isFinal(failure)) {
            return wanted.after(wanted.isWhole(), 0);
        }
        return isOurs(failure)
                ? wanted.before()
                : wanted.after(wanted.isWhole(), Math.min(wanted.tries() + 1, WantedPage.MAX_TRIES));
    }

    /** A page that tells the same story in fewer words has been overtaken by the feed; one that tells another is none. */
    private Optional<FoundItem> told(WantedPage wanted, FoundArticle page) {
        FoundArticle found = wanted.found();
        boolean longer = page.body().length() > found.body().length();
        if (SameStory.isLikely(found.title() + " " + found.body(), page.title() + " " + page.body())) {
            remember(wanted, wanted.after(longer, 0));
            return Optional.of(longer ? PageMerge.of(found, page, feed, known(wanted)) : found);
        }
        remember(wanted, wanted.after(wanted.isWhole(), 0));
        if (longer) {
            failures.add(page.location() + ": shows another text than the feed's item");
        }
        return asTheFeedGaveIt(wanted, longer ? "its page shows another text, so it has the feed's text only" : null);
    }

    /**
     * The link of an item without a guid that was published by it, since the page did not come at first. By the page's own address it
     * would be a second article.
     */
    private String known(WantedPage wanted) {
        boolean isByLink =
                wanted.found().guid() == null && seen.containsKey(wanted.mark().substring(MARK.length()));
        return isByLink ? wanted.found().url() : null;
    }

    /** The host's next page would fare no better now. */
    private static boolean isOfTheHost(WebException failure) {
        return failure.fault() == Fault.NETWORK || failure.fault() == Fault.TOO_SLOW || isUnasked(failure);
    }

    /** Nothing was sent. */
    private static boolean isUnasked(WebException failure) {
        return failure.fault() == Fault.HOST_BUSY || failure.fault() == Fault.HOST_RESTS;
    }

    /** The page is no less likely to come than before: nothing was sent, or it was we who had no room. */
    private static boolean isOurs(WebException failure) {
        return isUnasked(failure) || failure.fault() == Fault.NO_ROOM;
    }

    /** Asking again would change nothing. A host that stays away is no such case, nor is one whose robots.txt does not come. */
    private static boolean isFinal(WebException failure) {
        return failure.fault() == Fault.ROBOTS
                || failure.status() >= CLIENT_ERROR && failure.status() < SERVER_ERROR && failure.status() != TOO_MANY;
    }

    private String remark() {
        String failed = failures.isEmpty()
                ? null
                : failures.size() + " of " + asked + " pages could not be read, first " + failures.get(0);
        String later = left == 0 ? null : "pages left for the next poll: " + left;
        String remark = Stream.of(failed, later).filter(Objects::nonNull).collect(Collectors.joining("; "));
        return remark.isEmpty() ? null : remark;
    }
}
