package dev.muster.producer;

import dev.muster.producer.feed.Cursor;
import dev.muster.producer.feed.Poll;
import dev.muster.schema.Article;
import dev.muster.schema.Connection;
import dev.muster.schema.Feed;
import dev.muster.schema.FeedState;
import dev.muster.schema.SchemaRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Publishes what one feed yields, exactly once: it takes the feed over from whoever published it before, reads the state that
 * was committed last, and from then on writes articles and state together. Not thread safe. After a {@link PublishException}
 * close it and open another, which reads what was committed.
 */
final class FeedPublisher implements AutoCloseable {

    /** Articles in one transaction at most; each transaction also writes the feed's state. */
    private static final int MAX_ARTICLES = 500;

    /** Characters of text in one transaction at most, so that it ends long before its time-out. */
    private static final int MAX_CHARACTERS = 8 * 1024 * 1024;

    private final Feed feed;
    private final InstantSource clock;
    private final FeedSession session;
    private final boolean sessionIsOurs;
    private FeedState state;

    private FeedPublisher(Feed feed, InstantSource clock, FeedSession session, boolean sessionIsOurs) {
        this.feed = feed;
        this.clock = clock;
        this.session = session;
        this.sessionIsOurs = sessionIsOurs;
        this.state = session.state(feed.getId());
    }

    /** Takes over a feed that has a transactional id of its own. */
    static FeedPublisher open(Connection connection, SchemaRegistry registry, Feed feed, InstantSource clock) {
        return new FeedPublisher(feed, clock, FeedSession.ofFeed(connection, registry, feed.getId()), true);
    }

    /** One of the feeds of a session, which stays the caller's to close. */
    static FeedPublisher within(FeedSession session, Feed feed, InstantSource clock) {
        return new FeedPublisher(feed, clock, session, false);
    }

    /** Whether it publishes no more, since a transaction of its session failed. */
    boolean isOver() {
        return session.isOver();
    }

    /** The state that was committed last. */
    FeedState state() {
        return state;
    }

    /**
     * Publishes the news among the items of a poll.
     *
     * @param next null for a feed that is not polled by the clock; its state is then written only when there is news of it
     * @return one report for each item, in order
     */
    List<ArticleReport> publish(Poll poll, NextPoll next) {
        Edition edition = Edition.of(feed, state.getSeen(), poll.items(), now());
        if (isWorthWriting(edition, next)) {
            write(edition, poll.next(), next);
        }
        return edition.reports();
    }

    private boolean isWorthWriting(Edition edition, NextPoll next) {
        return next != null || !edition.news().isEmpty() || edition.remark() != null || state.getStreak() < 0;
    }

    /** In as many transactions as the news needs; only the last moves the cursor, so a crash between repeats what is missing. */
    private void write(Edition edition, Cursor cursor, NextPoll next) {
        List<List<Article>> parts = parts(edition.news());
        Cursor before = FeedProgress.cursor(state);
        for (List<Article> part : parts.subList(0, parts.size() - 1)) {
            commit(part, FeedProgress.succeeded(state, hashes(part), before, edition.end(), next, null));
        }
        List<Article> last = parts.get(parts.size() - 1);
        commit(last, FeedProgress.succeeded(state, edition.shown(), cursor, edition.end(), next, edition.remark()));
    }

    /** Records that the feed could not be read. */
    void fail(String error, NextPoll next) {
        commit(List.of(), FeedProgress.failed(state, error, now(), next));
    }

    private void commit(List<Article> news, FeedState reached) {
        session.commit(feed.getId(), news, reached);
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
