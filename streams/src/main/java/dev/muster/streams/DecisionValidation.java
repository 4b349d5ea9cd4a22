package dev.muster.streams;

import dev.muster.schema.Decision;
import dev.muster.schema.internal.MentionChange;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Bytes to decisions that keep the rules, keyed by actor. What is none is poison, a deletion too: decisions are undone by others. */
final class DecisionValidation extends ContextualProcessor<byte[], byte[], String, MentionChange> {
    static final String NODE = "validate-decisions";

    private final String topic;
    private final Deserializer<Decision> deserializer;

    DecisionValidation(String topic, Deserializer<Decision> deserializer) {
        this.topic = topic;
        this.deserializer = deserializer;
    }

    @Override
    public void process(Record<byte[], byte[]> input) {
        var id = ArticleRules.key(input.key());
        var decision = deserializer.deserialize(topic, input.value());
        if (decision == null) {
            throw new PoisonException("The decision " + id + " is deleted, which changes nothing: undo it by another");
        }
        DecisionRules.check(id, decision);
        var change = new MentionChange("", "", null, decision);
        context().forward(new Record<>(decision.getActor(), change, RecordTimestamp.ofOutput(context(), input)));
    }
}
