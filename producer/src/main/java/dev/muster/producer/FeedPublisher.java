package dev.muster.producer;

import dev.muster.producer.feed.Cursor;
import dev.muster.producer.feed.Poll;
import dev.muster.schema.Article;
import dev.muster.schema.Connection;
import dev.muster.schema.Feed;
import dev.muster.schema.FeedState;
import dev.muster.schema.PollCause;
import dev.muster.schema.SchemaRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Publishes what one feed yields, exactly once: it takes the feed over from whoever published it before, reads the state that
 * was committed last, and from then on writes articles and state together. Not thread safe. After a {@link PublishException}
 * close it and open another, which reads what was committed.
 */
final class FeedPublisher implements AutoCloseable {

    /** Articles in one transaction at most; each transaction also writes the feed's state. */
    static final int MAX_ARTICLES = 500;

    /** Characters of text in one transaction at most, so that it ends long before its time-out. */
    static final int MAX_CHARACTERS = 8 * 1024 * 1024;

    /** What a server may bring us to publish with one poll; the rest comes with the next polls. */
    private static final int MAX_NEWS_OF_A_SERVER = 1_000;

    private final Feed feed;
    private final InstantSource clock;
    private final FeedHold session;
    private final boolean sessionIsOurs;
    private FeedState state;
    private boolean leftSome;

    private FeedPublisher(Feed feed, InstantSource clock, FeedHold session, boolean sessionIsOurs) {
        this.feed = feed;
        this.clock = clock;
        this.session = session;
        this.sessionIsOurs = sessionIsOurs;
        this.state = FeedProgress.under(session.state(feed.getId()), FeedRecord.fingerprint(feed));
    }

    /** Takes over a feed that has a transactional id of its own. */
    static FeedPublisher open(Connection connection, SchemaRegistry registry, Feed feed, InstantSource clock) {
        return new FeedPublisher(feed, clock, FeedSession.ofFeed(connection, registry, feed.getId()), true);
    }

    /** One of the feeds of a session, which stays the caller's to close. */
    static FeedPublisher within(FeedHold session, Feed feed, InstantSource clock) {
        return new FeedPublisher(feed, clock, session, false);
    }

    /** Whether it publishes no more, since a transaction of its session failed. */
    boolean isOver() {
        return session.isOver();
    }

    /** The state that was committed last, less what belongs to another record of the feed. */
    FeedState state() {
        return state;
    }

    /** What the feed was last seen to tell, by item. */
    Map<String, String> seen() {
        return session.seen(feed.getId());
    }

    /**
     * Publishes the news among the items of a poll, and settles when the next is due.
     *
     * @param rhythm null for a feed that is not polled by the clock; its state is then written only when there is news of it
     * @return one report for each item, in order
     */
    List<ArticleReport> publish(Poll poll, Rhythm rhythm) {
        return publish(poll, rhythm, Identity.of(feed, poll.items(), seen()), PageNotes.NONE);
    }

    /** The same, with what the items are and what the reading of pages leaves for the state. */
    List<ArticleReport> publish(Poll poll, Rhythm rhythm, Identity identity, PageNotes notes) {
        int most = poll.reception().isPresent() ? MAX_NEWS_OF_A_SERVER : Integer.MAX_VALUE;
        Edition edition = Edition.of(feed, identity, seen(), poll.items(), now(), most);
        boolean isBacklog = leftSome || state.getLastSuccess() == null;
        leftSome = !edition.beyond().isEmpty();
        if (isWorthWriting(edition, rhythm)) {
            write(edition, poll, rhythm, notes, isBacklog);
        }
        return edition.reports();
    }

    /** Whether the last poll brought more than was published; the cursor before it must be given again. */
    boolean leftSome() {
        return leftSome;
    }

    private boolean isWorthWriting(Edition edition, Rhythm rhythm) {
        return rhythm != null || !edition.news().isEmpty() || edition.remark() != null || state.getStreak() < 0;
    }

    /** In as many transactions as the news needs; only the last moves the cursor, so a crash between repeats what is missing. */
    private void write(Edition edition, Poll poll, Rhythm rhythm, PageNotes notes, boolean isBacklog) {
        List<List<Article>> parts = parts(edition.news());
        Cursor before = FeedProgress.cursor(state);
        List<Instant> published = edition.published(isBacklog);
        for (List<Article> part : parts.subList(0, parts.size() - 1)) {
            commit(part, hashes(part), FeedProgress.partly(state, edition.end()));
        }
        Cursor after = leftSome ? before : poll.next();
        FeedState reached = FeedProgress.told(
                FeedProgress.succeeded(state, after, edition.end(), remark(edition, notes)),
                poll.reception(),
                published,
                leftSome ? 0 : notes.unread());
        NextPoll next = rhythm == null ? null : next(clock.instant(), reached, poll, rhythm);
        commit(parts.get(parts.size() - 1), shown(edition, notes), FeedProgress.scheduled(reached, next));
    }

    /** Without the marks of items that were refused for now: they are to be read again. */
    private static Map<String, String> shown(Edition edition, PageNotes notes) {
        Map<String, String> shown = new LinkedHashMap<>(edition.shown());
        notes.marksWithout(edition.beyond()).forEach(shown::putIfAbsent);
        return shown;
    }

    /** Null when all went well. */
    private static String remark(Edition edition, PageNotes notes) {
        String remarks = Stream.of(edition.remark(), notes.remark())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        return remarks.isEmpty() ? null : remarks;
    }

    /** @param now by the clock, not by the articles, which stay ahead of it for as long as it was set back */
    private static NextPoll next(Instant now, FeedState reached, Poll poll, Rhythm rhythm) {
        return poll.soon()
                .map(wait -> new NextPoll(now.plus(wait), PollCause.MORE, "there is more"))
                .orElseGet(() -> rhythm.afterSuccess(now, reached, poll.reception()));
    }

    /** Records that the feed could not be read; a feed that is watched has no next poll. */
    void fail(String error, NextPoll next) {
        commit(List.of(), Map.of(), FeedProgress.scheduled(FeedProgress.failed(state, error, now()), next));
    }

    /** Records that the server said that the feed is no more. */
    void end(String error) {
        commit(List.of(), Map.of(), FeedProgress.gone(state, error, now()));
    }

    /** Records that the feed was not asked, and when it will be. */
    void postpone(NextPoll next) {
        commit(List.of(), Map.of(), FeedProgress.scheduled(state, next));
    }

    private void commit(List<Article> news, Map<String, String> shown, FeedState reached) {
        session.commit(feed.getId(), news, shown, reached);
        state = reached;
    }

    /** Later than anything this feed published, also where the clock was set back: versions are ordered by it. */
    private Instant now() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant last = state.getLastPoll();
        return last == null || now.isAfter(last) ? now : last.plusMillis(1);
    }

    /** At least one part, which may be empty. */
    private static List<List<Article>> parts(List<Article> news) {
        List<List<Article>> parts = new ArrayList<>();
        List<Article> part = new ArrayList<>();
        int characters = 0;
        for (Article article : news) {
            if (part.size() == MAX_ARTICLES || characters > MAX_CHARACTERS) {
                parts.add(part);
                part = new ArrayList<>();
                characters = 0;
            }
            part.add(article);
            characters += article.getBody().length();
        }
        parts.add(part);
        return parts;
    }

    private static Map<String, String> hashes(List<Article> articles) {
        return articles.stream()
                .collect(Collectors.toMap(Article::getId, Article::getContentHash, (earlier, later) -> later));
    }

    @Override
    public void close() {
        if (sessionIsOurs) {
            session.close();
        }
    }
}
