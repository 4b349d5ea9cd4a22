package dev.muster.streams;

import dev.muster.schema.Claim;
import dev.muster.schema.internal.MovedMention;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Mentions that decisions moved from other actors' claims to those of this one, to claims, keyed by claim id. */
final class MovedMentions extends ContextualProcessor<String, MovedMention, String, Claim> {
    static final String NODE = "take-moved";

    private ClaimStores stores;

    @Override
    public void init(ProcessorContext<String, Claim> context) {
        super.init(context);
        stores = new ClaimStores(context);
    }

    @Override
    public void process(Record<String, MovedMention> input) {
        if (stores.put(input.value())) {
            var id = input.value().getClaimId();
            // Read anew: the node that takes decisions keeps a copy of its own, which this one would not see change.
            context().forward(new Record<>(id, stores.claim(id, stores.decisions()), input.timestamp()));
        }
    }
}
