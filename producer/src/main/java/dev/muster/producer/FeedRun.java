package dev.muster.producer;

import dev.muster.producer.feed.Cursor;
import dev.muster.producer.feed.FeedContext;
import dev.muster.producer.feed.FeedException;
import dev.muster.producer.feed.FeedKinds;
import dev.muster.producer.feed.FeedSource;
import dev.muster.producer.feed.Poll;
import dev.muster.producer.web.WebClient;
import dev.muster.schema.Feed;
import dev.muster.schema.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One feed on its way: polls, publishes, waits, for as long as it is not closed. Errors never end it; they make it wait longer.
 * Rounds run one at a time on the threads of the stage.
 */
final class FeedRun implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FeedRun.class);

    /** How long a round under way may take to end once the feed is closed. */
    private static final Duration CLOSE = Duration.ofSeconds(5);

    /** The rhythm of a feed whose record makes no sense; its errors come back at lengthening intervals until it is mended. */
    private static final Duration UNREADABLE = Duration.ofMinutes(1);

    /** What the runs of a stage share. */
    record Equipment(FeedKinds kinds, InstantSource clock, WebClient web, ScheduledExecutorService threads) {}

    private final Feed feed;
    private final FeedDesk desk;
    private final Equipment equipment;
    private final Alarm alarm;
    private final FeedLog log;
    private final ReentrantLock round = new ReentrantLock();

    private volatile FeedSource source;
    private Rhythm rhythm;
    private volatile FeedPublisher publisher;
    private Cursor cursor;
    private boolean watched;
    private int errors;
    private volatile String trouble;
    private volatile boolean closed;

    /**
     * @param cursor where to begin, or null for where the feed's state says; a feed whose location changed begins at the start,
     *     since the validators of one address mean nothing at another
     */
    FeedRun(Feed feed, FeedDesk desk, Equipment equipment, Cursor cursor) {
        this.feed = feed;
        this.desk = desk;
        this.equipment = equipment;
        this.cursor = cursor;
        this.log = new FeedLog(feed);
        this.alarm = new Alarm(equipment.threads(), this::run);
    }

    void start() {
        alarm.ringNow();
    }

    Feed feed() {
        return feed;
    }

    FeedDesk desk() {
        return desk;
    }

    /** What went wrong in the last round; empty when nothing did. */
    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    private void run() {
        round.lock();
        Duration wait = UNREADABLE;
        try {
            wait = closed ? wait : round();
        } finally {
            round.unlock();
            alarm.ringIn(wait);
        }
    }

    /** One poll with what follows from it; returns how long to wait for the next. */
    private Duration round() {
        try {
            openSource();
            openPublisher();
            Optional<Duration> rest = takeUp();
            return rest.isPresent() ? rest.get() : publish(source.poll(cursor));
        } catch (FeedException unreadable) {
            return failed(unreadable);
        } catch (PublishException unpublished) {
            return unpublished(unpublished);
        } catch (RuntimeException unexpected) {
            LOG.error("Feed {} met an error of the program", feed.getId(), unexpected);
            return failed(
                    new FeedException("feed " + feed.getId() + ": error of the program: " + unexpected, unexpected));
        }
    }

    private void openSource() throws FeedException {
        if (source == null) {
            FeedPlan.requireId(feed);
            FeedSource opened = equipment.kinds().open(feed, new FeedContext(equipment.clock(), equipment.web()));
            rhythm = FeedPlan.rhythm(feed, opened);
            source = opened;
        }
        watched = watched || source.watch(alarm::ringNow);
    }

    private void openPublisher() {
        if (publisher != null && publisher.isOver()) {
            closePublisher();
        }
        if (publisher == null) {
            publisher = desk.open(feed);
        }
    }

    /** In the first round: begins where the state stands, and waits if the feed was polled well just before. */
    private Optional<Duration> takeUp() {
        if (cursor != null) {
            return Optional.empty();
        }
        FeedState state = publisher.state();
        cursor = FeedProgress.cursor(state);
        if (watched || state.getNextPoll() == null || state.getStreak() <= 0) {
            return Optional.empty();
        }
        Duration rest = Duration.between(equipment.clock().instant(), state.getNextPoll());
        return Optional.of(rest)
                .filter(wait -> !wait.isNegative() && !wait.isZero())
                .map(wait -> wait.compareTo(rhythm.interval()) > 0 ? rhythm.interval() : wait);
    }

    private Duration publish(Poll poll) {
        Instant now = equipment.clock().instant();
        List<ArticleReport> reports = publisher.publish(poll, watched ? null : rhythm.afterSuccess(now));
        cursor = poll.next();
        errors = 0;
        trouble = null;
        log.tell(reports);
        return poll.soon().orElse(rhythm.interval());
    }

    private Duration failed(FeedException failure) {
        if (closed) {
            return UNREADABLE;
        }
        LOG.warn("{} (feed {})", failure.getMessage(), feed.getId());
        NextPoll next = afterError(failure.getMessage(), failure.retryAfter());
        try {
            openPublisher();
            publisher.fail(failure.getMessage(), watched ? null : next);
        } catch (RuntimeException unpublished) {
            LOG.warn("The error of feed {} could not be recorded: {}", feed.getId(), unpublished.getMessage());
            closePublisher();
        }
        return until(next);
    }

    private Duration unpublished(PublishException failure) {
        LOG.warn("{} (feed {})", failure.getMessage(), feed.getId());
        closePublisher();
        return until(afterError(failure.getMessage(), Optional.empty()));
    }

    private NextPoll afterError(String error, Optional<Duration> retryAfter) {
        errors++;
        trouble = error;
        Rhythm known = rhythm == null ? new Rhythm(UNREADABLE) : rhythm;
        return known.afterError(equipment.clock().instant(), errors, retryAfter);
    }

    private Duration until(NextPoll next) {
        return Duration.between(equipment.clock().instant(), next.at());
    }

    private void closePublisher() {
        if (publisher != null) {
            publisher.close();
            publisher = null;
        }
    }

    /** Begins no more rounds and ends the poll under way, without waiting. */
    void stop() {
        closed = true;
        alarm.close();
        FeedSource open = source;
        if (open != null) {
            open.close();
        }
    }

    /** Stops, lets a transaction under way end, and releases the feed; waits some seconds at most. */
    @Override
    public void close() {
        stop();
        boolean idle = awaitRound();
        FeedPublisher last = publisher;
        if (last != null) {
            last.close();
        }
        if (idle) {
            round.unlock();
        }
    }

    private boolean awaitRound() {
        try {
            return round.tryLock(CLOSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
