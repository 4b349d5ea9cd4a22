package dev.muster.streams;

import dev.muster.schema.internal.ArticleState;
import dev.muster.schema.internal.ArticleVersion;
import dev.muster.schema.internal.MentionChange;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Versions of articles to what they change in the mentions of claims, keyed by claim id. A version that is known changes nothing. */
final class VersionComparison extends ContextualProcessor<String, ArticleVersion, String, MentionChange> {
    static final String NODE = "compare-versions";

    /** Store: article id to all its versions. */
    static final String STORE = "article-versions";

    private KeyValueStore<String, ArticleState> histories;

    @Override
    public void init(ProcessorContext<String, MentionChange> context) {
        super.init(context);
        histories = context.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, ArticleVersion> input) {
        var before = ArticleHistory.of(input.key(), histories.get(input.key()));
        var now = StateLimit.fit(before.with(input.value()));
        var changes = now.changesSince(before);
        histories.put(input.key(), now.state());
        changes.forEach(change -> context().forward(new Record<>(change.getClaimId(), change, input.timestamp())));
    }
}
