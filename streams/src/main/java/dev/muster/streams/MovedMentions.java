package dev.muster.streams;

import dev.muster.schema.internal.MovedMention;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Mentions that decisions moved from other actors' claims to those of this one, to the ids of the claims that this changes. */
final class MovedMentions extends ContextualProcessor<String, MovedMention, String, Integer> {
    static final String NODE = "take-moved";

    private ClaimStores stores;

    @Override
    public void init(ProcessorContext<String, Integer> context) {
        super.init(context);
        stores = new ClaimStores(context);
    }

    @Override
    public void process(Record<String, MovedMention> input) {
        if (stores.put(input.value())) {
            // There is a decision, though it may not have come to this partition yet.
            int decisions = Math.max(1, stores.decisions().size());
            context().forward(new Record<>(input.value().getClaimId(), decisions, input.timestamp()));
        }
    }
}
