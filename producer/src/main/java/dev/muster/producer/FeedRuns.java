package dev.muster.producer;

import dev.muster.schema.Feed;
import dev.muster.schema.FeedStatus;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The feeds that run now, by their ids. Not thread safe. */
final class FeedRuns {

    private static final Logger LOG = LoggerFactory.getLogger(FeedRuns.class);

    private final FeedRun.Equipment equipment;
    private final Map<String, FeedRun> runs = new LinkedHashMap<>();

    FeedRuns(FeedRun.Equipment equipment) {
        this.equipment = equipment;
    }

    /** Ends what is wanted no more, begins what is new, restarts what changed or moved to another desk. */
    void become(Map<Feed, FeedDesk> wanted) {
        List<FeedRun> unwanted = runs.values().stream()
                .filter(run -> wanted.get(run.feed()) != run.desk())
                .toList();
        endRuns(unwanted);
        wanted.forEach((feed, desk) -> begin(feed, desk));
    }

    /** Ends the feeds of these desks. */
    void end(List<PartitionDesk> desks) {
        endRuns(of(desks));
    }

    /** Begins the feeds of these desks again, where the states stand by now. */
    void restart(List<PartitionDesk> desks) {
        List<FeedRun> restarted = of(desks);
        endRuns(restarted);
        desks.forEach(PartitionDesk::resume);
        restarted.forEach(run -> begin(run.feed(), run.desk()));
    }

    private List<FeedRun> of(List<PartitionDesk> desks) {
        return runs.values().stream().filter(run -> desks.contains(run.desk())).toList();
    }

    /** Ends all. */
    void endAll() {
        endRuns(List.copyOf(runs.values()));
    }

    /** Tells all to stop before it waits for the first, and for all together no longer than for one. */
    private void endRuns(Collection<FeedRun> ending) {
        ending.forEach(FeedRun::stop);
        long begun = System.nanoTime();
        for (FeedRun run : ending) {
            Duration waited = Duration.ofNanos(System.nanoTime() - begun);
            run.close(Rhythm.shorter(waited, FeedRun.CLOSE).negated().plus(FeedRun.CLOSE));
            runs.remove(run.feed().getId());
            LOG.info("Feed {} ends", run.feed().getId());
        }
    }

    private void begin(Feed feed, FeedDesk desk) {
        if (runs.containsKey(feed.getId())) {
            return;
        }
        FeedRun run = new FeedRun(feed, desk, equipment);
        runs.put(feed.getId(), run);
        LOG.info("Feed {} begins: {} {}", feed.getId(), feed.getKind(), feed.getLocation());
        run.start();
    }

    int size() {
        return runs.size();
    }

    /** How many fare how. */
    Map<FeedStatus.Condition, Long> conditions() {
        return runs.values().stream().collect(Collectors.groupingBy(FeedRun::condition, Collectors.counting()));
    }

    /** Why nothing of some feed can be published now; empty where everything could be. */
    Optional<String> outage() {
        return runs.values().stream().flatMap(run -> run.outage().stream()).findFirst();
    }

    /** What went wrong in the last rounds, sorted. */
    List<String> troubles() {
        return runs.values().stream()
                .flatMap(run -> run.trouble().stream())
                .sorted()
                .toList();
    }
}
