package dev.muster.streams;

import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/** Passes records on, and asks for a commit where the pace of the thread wants one, so that whoever waits for them need not wait longer. */
final class PromptCommit<K, V> extends ContextualFixedKeyProcessor<K, V, V> {
    private final CommitPace pace;

    PromptCommit(CommitPace pace) {
        this.pace = pace;
    }

    @Override
    public void init(FixedKeyProcessorContext<K, V> context) {
        super.init(context);
        context.schedule(pace.look(), PunctuationType.WALL_CLOCK_TIME, this::look);
    }

    @Override
    public void process(FixedKeyRecord<K, V> record) {
        context().forward(record);
        if (pace.isDueBehind(record.timestamp(), context().currentSystemTimeMs())) {
            context().commit();
        }
    }

    private void look(long now) {
        if (pace.isDueAt(now)) {
            context().commit();
        }
    }
}
