package dev.muster.streams;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Passes records on, and asks for a commit behind each that has only just come, so that whoever waits for it need not wait for the commit interval
 * too. It asks once an interval at most, and what comes of an older record is committed by the interval alone: where articles come fast, a commit holds
 * many.
 */
final class PromptCommit<K, V> extends ContextualProcessor<K, V, K, V> {
    private static final long LEAST_APART_MS = StreamsSettings.DEFAULT_COMMIT_INTERVAL.toMillis();

    /** Whoever has waited for that long is not helped much by a commit that comes sooner, and those behind are hindered. */
    private static final long PROMPT_MS = 2 * LEAST_APART_MS;

    /** When it was last asked for, by any task of the node: a commit is one of all tasks of a thread. */
    private final AtomicLong asked;

    PromptCommit(AtomicLong asked) {
        this.asked = asked;
    }

    @Override
    public void process(Record<K, V> record) {
        context().forward(record);
        long now = context().currentSystemTimeMs();
        long age = now - record.timestamp();
        long before = asked.get();
        // Of a record that is still to come, by a producer's clock that is ahead, nobody knows how long it has waited.
        boolean prompt = age >= 0 && age < PROMPT_MS && now - before >= LEAST_APART_MS;
        if (prompt && asked.compareAndSet(before, now)) {
            context().commit();
        }
    }
}
