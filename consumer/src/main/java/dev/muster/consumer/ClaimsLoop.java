package dev.muster.consumer;

import dev.muster.consumer.table.Batch;
import dev.muster.consumer.table.ClaimStore;
import dev.muster.consumer.table.DatabaseException;
import dev.muster.consumer.table.FencedException;
import dev.muster.consumer.table.NewerTableException;
import dev.muster.consumer.table.OffsetStep;
import dev.muster.consumer.table.TopicChangedException;
import dev.muster.consumer.table.TopicIdentity;
import dev.muster.consumer.web.EventLog;
import dev.muster.schema.CheckResult;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves claims from the topic to the store, on a thread of its own. Whenever something fails it opens topic and table again, from the offsets
 * in the database: so nothing is lost or written twice.
 */
final class ClaimsLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ClaimsLoop.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(20);
    private static final long FENCED_PAUSE_MS = 2_000;

    /** How often to ask whether the topic is still the same one, with as many partitions, and whether the broker answers at all. */
    private static final long RECHECK_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final KafkaTopic topic;
    private final ClaimDecoder decoder;
    private final ClaimStore store;
    private final EventLog events;
    private final BatchObserver observer;
    private final Backoff backoff = new Backoff();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "muster-consumer");

    private TopicIdentity source;
    private SortedMap<Integer, Long> offsets;
    private long checkedAt;
    private boolean open;
    private boolean polled;
    private volatile boolean caughtUp;
    private volatile boolean givenUp;
    private volatile long behind;
    private volatile CheckResult state = CheckResult.failed("Not started");

    /** Is told of each batch that has been committed, and whether the table had caught up before. */
    @FunctionalInterface
    interface BatchObserver {
        void committed(Batch batch, boolean hadCaughtUp);
    }

    ClaimsLoop(KafkaTopic topic, ClaimDecoder decoder, ClaimStore store, EventLog events, BatchObserver observer) {
        this.topic = topic;
        this.decoder = decoder;
        this.store = store;
        this.events = events;
        this.observer = observer;
    }

    /** Opens topic and table, before the thread starts. What may mend itself is left to the thread. */
    void tryOpen() {
        try {
            open();
        } catch (DatabaseException | KafkaException e) {
            state = CheckResult.failed(e);
            LOG.warn("Waiting for the database or the broker: {}", e.getMessage());
        }
    }

    void start() {
        thread.start();
    }

    CheckResult check() {
        return state;
    }

    private void run() {
        while (!isClosed()) {
            try {
                readOn();
            } catch (WakeupException e) {
                LOG.debug("Woken up to close");
            } catch (FencedException e) {
                standBy(e);
            } catch (CutOffException e) {
                giveUp(disown(e));
                return;
            } catch (TopicChangedException | NewerTableException | ConsumerStageException e) {
                giveUp(e);
                return;
            } catch (RuntimeException e) {
                retryLater(e);
            }
        }
    }

    private void readOn() {
        if (!open) {
            open();
        }
        while (!isClosed()) {
            ConsumerRecords<byte[], byte[]> records = topic.poll(POLL);
            polled = true;
            writeBatch(records);
            if (System.nanoTime() - checkedAt > RECHECK_NANOS) {
                recheck();
            }
        }
    }

    private void open() {
        store.migrate();
        source = topic.identity();
        offsets = new TreeMap<>(store.offsets(source, topic.partitions()));
        topic.seek(offsets);
        topic.refuseGap(offsets);
        checkedAt = System.nanoTime();
        open = true;
        events.reset(sumOfOffsets());
        reading();
        LOG.info("Reading {} from offsets {} into {}", source, offsets, store.name());
    }

    private void recheck() {
        checkedAt = System.nanoTime();
        open = source.equals(topic.identity()) && offsets.keySet().equals(topic.partitions());
        if (!open) {
            LOG.warn("{} is no longer what it was; opening it again", source);
            open();
        }
    }

    private void writeBatch(ConsumerRecords<byte[], byte[]> records) {
        List<OffsetStep> steps = steps();
        if (!steps.isEmpty()) {
            try {
                writeWhole(records, steps);
            } catch (DatabaseException e) {
                writeSingly(records, e);
            }
        }
        reading();
    }

    /** Without a record too: the ends of transactions have offsets, and a table that lacks those alone is at the end of the topic. */
    private List<OffsetStep> steps() {
        return offsets.keySet().stream()
                .map(number -> new OffsetStep(number, offsets.get(number), topic.position(number)))
                .filter(step -> step.next() > step.expected())
                .toList();
    }

    private void writeWhole(ConsumerRecords<byte[], byte[]> records, List<OffsetStep> steps) {
        BatchBuilder batch = new BatchBuilder(decoder);
        records.forEach(batch::add);
        write(batch, steps);
    }

    /** Where the database refuses a value, finds the record that holds it: that one is rejected, the others are written. */
    private void writeSingly(ConsumerRecords<byte[], byte[]> records, DatabaseException refused) {
        if (!refused.refusesData()) {
            throw refused;
        }
        for (ConsumerRecord<byte[], byte[]> record : records) {
            List<OffsetStep> step =
                    List.of(new OffsetStep(record.partition(), offsets.get(record.partition()), record.offset() + 1));
            try {
                BatchBuilder single = new BatchBuilder(decoder);
                single.add(record);
                write(single, step);
            } catch (DatabaseException e) {
                rejectRefused(record, step, e);
            }
        }
    }

    private void rejectRefused(ConsumerRecord<byte[], byte[]> record, List<OffsetStep> step, DatabaseException e) {
        if (!e.refusesData()) {
            throw e;
        }
        BatchBuilder rejection = new BatchBuilder(decoder);
        rejection.reject(record, e.getMessage());
        write(rejection, step);
    }

    private void write(BatchBuilder batch, List<OffsetStep> steps) {
        Batch built = batch.build(source, steps);
        var change = store.apply(built);
        observer.committed(built, caughtUp);
        steps.forEach(step -> offsets.put(step.partition(), step.next()));
        events.add(change);
    }

    /** Whether all claims that the topic held at some time since it was opened are in the table. */
    boolean hasCaughtUp() {
        return caughtUp;
    }

    /** Whether it has stopped for good, so that only a person's help and a new start do. */
    boolean hasGivenUp() {
        return givenUp;
    }

    /** Records of the topic that are still to come, as far as is known. */
    long behind() {
        return behind;
    }

    private void reading() {
        behind = topic.behind(offsets.keySet());
        caughtUp = caughtUp || polled && behind == 0;
        state = CheckResult.ok(
                "Reads " + topic.name() + ", " + offsets.size() + " partitions, " + behind + " records behind");
        if (backoff.succeeded()) {
            LOG.info("Database and broker answer again; reading on");
        }
    }

    private void standBy(FencedException e) {
        open = false;
        state = CheckResult.ok("Stands by: " + e.getMessage());
        LOG.warn("{} Reading the offsets again in {} ms.", e.getMessage(), FENCED_PAUSE_MS);
        pause(FENCED_PAUSE_MS);
    }

    /** Kafka does not tell it again: so the table itself has to know that it is of another topic than the one that is there now. */
    private RuntimeException disown(CutOffException cutOff) {
        try {
            store.disown(source);
        } catch (DatabaseException away) {
            LOG.warn("That the topic was cut off could not be written down: {}", away.getMessage());
        }
        return new ConsumerStageException(cutOff.getMessage()
                + ". Start again with --reset-table, and the table fills itself from what the topic has.");
    }

    private void giveUp(RuntimeException e) {
        givenUp = true;
        state = CheckResult.failed(e);
        LOG.error("Stopped reading claims. {}", e.getMessage());
    }

    private void retryLater(RuntimeException e) {
        open = false;
        state = CheckResult.failed(e);
        long wait = backoff.failed();
        LOG.warn("Could not move claims to the table; trying again in {} ms. {}", wait, e.getMessage());
        LOG.debug("Because of", e);
        pause(wait);
    }

    private long sumOfOffsets() {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    private void pause(long millis) {
        try {
            closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            closed.countDown();
        }
    }

    /** Lets the batch at hand be written, then stops. */
    @Override
    public void close() {
        closed.countDown();
        topic.wakeUp();
        try {
            thread.join(CLOSE_TIMEOUT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        topic.close();
        state = CheckResult.failed("Closed");
    }
}
