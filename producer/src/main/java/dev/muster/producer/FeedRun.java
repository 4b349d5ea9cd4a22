package dev.muster.producer;

import dev.muster.producer.ProducerObserver.PollEnd;
import dev.muster.producer.article.FoundArticle;
import dev.muster.producer.article.FoundItem;
import dev.muster.producer.feed.Cursor;
import dev.muster.producer.feed.FeedContext;
import dev.muster.producer.feed.FeedException;
import dev.muster.producer.feed.FeedKinds;
import dev.muster.producer.feed.FeedSource;
import dev.muster.producer.feed.Poll;
import dev.muster.producer.feed.Reception;
import dev.muster.producer.web.BodyShare;
import dev.muster.producer.web.Stop;
import dev.muster.producer.web.WebClient;
import dev.muster.schema.Feed;
import dev.muster.schema.FeedState;
import dev.muster.schema.FeedStatus;
import dev.muster.schema.PollCause;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One feed on its way: polls, publishes, waits, for as long as it is not closed. Errors never end it; they make it wait longer.
 * Rounds run one at a time on the threads of the stage.
 */
final class FeedRun implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FeedRun.class);

    /** How long a round under way may take to end once the feed is closed. */
    static final Duration CLOSE = Duration.ofSeconds(5);

    /** Until the topics are tried again, where they failed before the feed was asked: which costs its server nothing. */
    private static final Duration UNPUBLISHED = Duration.ofSeconds(10);

    /** The rhythm of a feed whose record makes no sense; its errors come back at lengthening intervals until it is mended. */
    private static final Duration UNREADABLE = Duration.ofMinutes(1);

    /** The longest wait that is taken over from an earlier run, in case its clock was wrong. */
    private static final Duration LONGEST_REST = Rhythm.LONGEST_ASKED;

    /** By how much the clocks of two producers that share feeds may differ before one of them is taken to be wrong. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    /** What a server asked for holds for the next run, too. */
    private static final Set<PollCause> ASKED = EnumSet.of(PollCause.SERVER_ASKED, PollCause.HOST_RESTS);

    /** Of so many errors in a row one is met where the feed moved from. */
    private static final int ORIGIN_AFTER = 4;

    /** What the runs of a stage share. */
    record Equipment(
            FeedKinds kinds,
            InstantSource clock,
            WebClient web,
            ScheduledExecutorService timer,
            Lanes lanes,
            ProducerObserver observer) {

        /** Observed by nobody. */
        Equipment(FeedKinds kinds, InstantSource clock, WebClient web, ScheduledExecutorService timer, Lanes lanes) {
            this(kinds, clock, web, timer, lanes, ProducerObserver.NONE);
        }
    }

    /** Where the rounds of a feed run: see {@link PollLanes#poll}. */
    @FunctionalInterface
    interface Lanes {
        void poll(String lane, boolean failed, Runnable poll);
    }

    private final Feed feed;
    private final FeedDesk desk;
    private final Equipment equipment;
    private final Alarm alarm;
    private final FeedLog log;
    private final Stop stop = new Stop();
    private final BodyShare share;
    private final WebClient web;
    private final PageText pages;
    private final ReentrantLock round = new ReentrantLock();

    private volatile FeedSource source;
    private Rhythm rhythm;
    private volatile FeedPublisher publisher;
    private Cursor cursor;
    private List<FoundItem> left = List.of();
    private boolean watched;
    private boolean asked;
    private volatile int errors;
    private volatile String trouble;
    private volatile boolean cutOff;
    private volatile FeedStatus.Condition condition = FeedStatus.Condition.NEW;
    private volatile boolean closed;

    FeedRun(Feed feed, FeedDesk desk, Equipment equipment) {
        this.feed = feed;
        this.desk = desk;
        this.equipment = equipment;
        this.log = new FeedLog(feed);
        this.share = equipment.web().share();
        this.web = equipment.web().within(share);
        this.pages = new WebPageText(web, stop);
        String lane = FeedRecord.lane(feed);
        this.alarm = new Alarm(equipment.timer(), round -> equipment.lanes().poll(lane, errors > 0, round), this::run);
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

    /** Why nothing can be published now, for no fault of the feed; empty while it can. */
    Optional<String> outage() {
        return cutOff ? trouble() : Optional.empty();
    }

    /** How it fares, as far as this run knows. */
    FeedStatus.Condition condition() {
        return condition;
    }

    private void run() {
        round.lock();
        Optional<Duration> wait = Optional.of(UNREADABLE);
        try {
            wait = closed ? Optional.empty() : round();
        } finally {
            share.close();
            round.unlock();
            wait.ifPresent(alarm::ringIn);
        }
    }

    /** One poll with what follows from it; returns how long to wait for the next, empty where none shall be. */
    private Optional<Duration> round() {
        asked = false;
        try {
            openSource();
            openPublisher();
            if (cursor == null) {
                takeUp();
                Optional<Duration> rest = rest();
                if (publisher.state().getGone() || rest.isPresent()) {
                    return rest;
                }
            }
            asked = true;
            Poll poll = source.poll(place());
            return closed ? Optional.empty() : Optional.of(publish(poll));
        } catch (FeedException unreadable) {
            return failed(unreadable);
        } catch (PublishException unpublished) {
            return unpublished(unpublished);
        } catch (RuntimeException unexpected) {
            if (closed) {
                return Optional.empty();
            }
            LOG.error("Feed {} met an error of the program", feed.getId(), unexpected);
            return failed(
                    new FeedException("feed " + feed.getId() + ": error of the program: " + unexpected, unexpected));
        }
    }

    private void openSource() throws FeedException {
        if (source == null) {
            FeedPlan.requireId(feed);
            FeedSource opened = equipment.kinds().open(feed, new FeedContext(equipment.clock(), web));
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

    /** In the first round: begins where the state stands. */
    private void takeUp() {
        FeedState state = publisher.state();
        cursor = FeedProgress.cursor(state);
        errors = Math.max(0, -state.getStreak());
        trouble = state.getGone() ? state.getLastError() : null;
        condition = FeedStatus.of(feed, state).condition();
    }

    /**
     * Waits where the feed was polled well just before, or its server asked for it; what failed otherwise is tried at once. So is a feed that was
     * last polled later than now: by a clock that was ahead, which tells nothing of when it is due.
     */
    private Optional<Duration> rest() {
        FeedState state = publisher.state();
        Instant now = equipment.clock().instant();
        boolean bound = state.getStreak() > 0 || ASKED.contains(state.getNextPollCause());
        boolean wasAhead = state.getLastPoll() != null && state.getLastPoll().isAfter(now.plus(CLOCKS_DIFFER));
        if (watched || state.getNextPoll() == null || !bound || wasAhead) {
            return Optional.empty();
        }
        Duration rest = Duration.between(now, state.getNextPoll());
        return Optional.of(rest)
                .filter(wait -> !wait.isNegative() && !wait.isZero())
                .map(wait -> wait.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : wait);
    }

    /** Where it moved to; at times where it moved from, since an address that fails may have been a hoax or is out of use by now. */
    private Cursor place() {
        return errors % ORIGIN_AFTER == ORIGIN_AFTER - 1 ? cursor.at(null) : cursor;
    }

    /** With the items whose pages the last poll had no time for, unless the feed shows them again. */
    private Poll withLeft(Poll poll) {
        if (left.isEmpty()) {
            return poll;
        }
        Set<Object> shown = poll.items().stream().map(FeedRun::name).collect(Collectors.toSet());
        List<FoundItem> items = Stream.concat(
                        left.stream().filter(item -> !shown.contains(name(item))), poll.items().stream())
                .toList();
        return new Poll(items, poll.next(), poll.again(), poll.told());
    }

    private static Object name(FoundItem item) {
        return item instanceof FoundArticle found && found.guid() != null ? found.guid() : item.location();
    }

    private Duration publish(Poll shown) {
        Identity identity = Identity.of(feed, shown.items(), publisher.seen());
        FullText.Completed full = FullText.complete(withLeft(shown), feed, pages, equipment.clock(), publisher.seen());
        if (closed) {
            return UNREADABLE;
        }
        Poll poll = full.poll();
        List<ArticleReport> reports = publisher.publish(poll, watched ? null : rhythm, identity, full.notes());
        cursor = publisher.leftSome() ? cursor : poll.next();
        left = publisher.leftSome() ? List.of() : full.left();
        errors = 0;
        cutOff = false;
        trouble = null;
        condition = FeedStatus.Condition.WELL;
        log.tell(reports);
        observe(shown, reports);
        Instant due = publisher.state().getNextPoll();
        return watched || due == null ? poll.soon().orElse(rhythm.interval()) : until(due);
    }

    private void observe(Poll shown, List<ArticleReport> reports) {
        boolean unchanged = shown.reception().filter(Reception::unchanged).isPresent();
        equipment.observer().polled(unchanged ? PollEnd.UNCHANGED : PollEnd.READ);
        equipment.observer().published(ProducerObserver.Way.FEED, new PublishReport(reports));
    }

    private Optional<Duration> failed(FeedException failure) {
        if (closed) {
            return Optional.empty();
        }
        return switch (failure.setback()) {
            case GONE -> gone(failure);
            case POSTPONED, CROWDED -> Optional.of(postponed(failure));
            case FAILED, REFUSED -> Optional.of(failedForNow(failure));
        };
    }

    private Optional<Duration> gone(FeedException failure) {
        LOG.warn("{} (feed {} is polled no more)", failure.getMessage(), feed.getId());
        trouble = failure.getMessage();
        condition = FeedStatus.Condition.GONE;
        equipment.observer().polled(PollEnd.GONE);
        return record(() -> publisher.end(failure.getMessage())) ? Optional.empty() : Optional.of(UNREADABLE);
    }

    private Duration postponed(FeedException failure) {
        Instant now = equipment.clock().instant();
        NextPoll next = failure.setback() == FeedException.Setback.CROWDED
                ? rhythm.afterCrowd(now)
                : rhythm.afterRest(now, failure.retryAfter());
        equipment.observer().polled(PollEnd.POSTPONED);
        record(() -> publisher.postpone(watched ? null : next));
        return until(next.at());
    }

    private Duration failedForNow(FeedException failure) {
        LOG.warn("{} (feed {})", failure.getMessage(), feed.getId());
        NextPoll next = afterError(failure.getMessage(), failure.retryAfter());
        condition = FeedStatus.Condition.FAILING;
        equipment.observer().polled(PollEnd.FAILED);
        record(() -> publisher.fail(failure.getMessage(), watched ? null : next));
        return until(next.at());
    }

    private boolean record(Runnable change) {
        try {
            openPublisher();
            change.run();
            cutOff = false;
            return true;
        } catch (RuntimeException unpublished) {
            LOG.warn("The error of feed {} could not be recorded: {}", feed.getId(), unpublished.getMessage());
            closePublisher();
            return false;
        }
    }

    /** No fault of the feed, nor of its server, which is not to be asked more often for it than feeds are. */
    private Optional<Duration> unpublished(PublishException failure) {
        LOG.warn("{} (feed {})", failure.getMessage(), feed.getId());
        closePublisher();
        trouble = failure.getMessage();
        cutOff = failure.isOutage();
        equipment.observer().polled(PollEnd.UNPUBLISHED);
        return Optional.of(asked ? Rhythm.shorter(rhythm.interval(), Rhythm.FLOOR) : UNPUBLISHED);
    }

    private NextPoll afterError(String error, Optional<Duration> retryAfter) {
        errors++;
        trouble = error;
        Rhythm known = rhythm == null ? Rhythm.fixed(feed.getId(), UNREADABLE) : rhythm;
        return known.afterError(equipment.clock().instant(), errors, retryAfter);
    }

    private Duration until(Instant due) {
        return Duration.between(equipment.clock().instant(), due);
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
        stop.stop();
        FeedSource open = source;
        if (open != null) {
            open.close();
        }
    }

    /** Stops, lets a transaction under way end, and releases the feed; waits some seconds at most. */
    @Override
    public void close() {
        close(CLOSE);
    }

    /** The same, waiting no longer than {@code patience}. */
    void close(Duration patience) {
        stop();
        boolean idle = awaitRound(patience);
        FeedPublisher last = publisher;
        if (last != null) {
            last.close();
        }
        if (idle) {
            round.unlock();
        } else {
            desk.abandon();
        }
    }

    private boolean awaitRound(Duration patience) {
        try {
            return round.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
