package dev.muster.streams;

import java.time.Duration;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Passes records on, and asks for a commit behind each that has only just come, so that whoever waits for it need not wait for the commit interval
 * too. What comes of an older one is committed by the interval: where articles come faster than they can be committed one by one, they soon are older,
 * and a commit holds many.
 */
final class PromptCommit<K, V> extends ContextualProcessor<K, V, K, V> {
    /** Twice the commit interval: whoever has waited for that long is not helped much by a commit that comes sooner, and those behind are hindered. */
    private static final long PROMPT_MS = Duration.ofMillis(100).toMillis();

    @Override
    public void process(Record<K, V> record) {
        context().forward(record);
        long age = context().currentSystemTimeMs() - record.timestamp();
        // A producer's clock that is ahead would have each of its records be committed by itself.
        if (age >= 0 && age < PROMPT_MS) {
            context().commit();
        }
    }
}
