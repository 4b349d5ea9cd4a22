package dev.muster.streams;

import dev.muster.schema.Claim;
import java.util.List;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Ids of claims that have changed to the claims as they stand, made of all their mentions and of what was decided about them; null where nothing says
 * a claim any more. The value that comes with an id tells how many decisions were known then.
 */
final class ClaimTelling extends ContextualProcessor<String, Integer, String, Claim> {
    static final String NODE = "tell-claims";

    private ClaimStores stores;
    private Decisions decisions;
    private boolean isAnyDecided;

    @Override
    public void init(ProcessorContext<String, Claim> context) {
        super.init(context);
        stores = new ClaimStores(context);
        decisions = stores.decisions();
        isAnyDecided = decisions.size() > 0 || stores.holdsMoved();
    }

    @Override
    public void process(Record<String, Integer> changed) {
        if (changed.value() > decisions.size()) {
            decisions = stores.decisions();
            isAnyDecided = true;
        }
        var mentions = stores.mentions(changed.key());
        // Where nobody has decided anything yet, nothing was moved: a look less.
        var claim = isAnyDecided
                ? stores.claim(changed.key(), mentions, decisions)
                : DecidedClaim.of(mentions, List.of(), decisions);
        context().forward(changed.withValue(claim));
    }
}
