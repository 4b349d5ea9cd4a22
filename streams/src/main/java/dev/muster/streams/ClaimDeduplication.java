package dev.muster.streams;

import dev.muster.schema.Claim;
import dev.muster.schema.internal.Mention;
import dev.muster.schema.internal.MentionChange;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Changes of mentions to claims, keyed by claim id: one record a claim, made of all its mentions. A claim whose last mention was taken
 * back, which a correction of an article's own dates or of the rules can do, is null. Of each mention the last change counts: those of
 * one article come in the order in which its task made them.
 */
final class ClaimDeduplication extends ContextualProcessor<String, MentionChange, String, Claim> {
    static final String NODE = "deduplicate";

    /** Store: claim id and article id to the mention. A record a mention, not a claim, so that none grows with the echo of a claim. */
    static final String STORE = "claims";

    private static final char KEY_SEPARATOR = '\u001f';

    private final StringSerializer prefixSerializer = new StringSerializer();
    private KeyValueStore<String, Mention> mentions;

    @Override
    public void init(ProcessorContext<String, Claim> context) {
        super.init(context);
        mentions = context.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, MentionChange> input) {
        var change = input.value();
        var prefix = change.getClaimId() + KEY_SEPARATOR;
        var key = prefix + change.getArticleId();
        var known = mentionsUnder(prefix);
        if (Objects.equals(known.get(key), change.getMention())) {
            return;
        }
        apply(key, change.getMention(), known);
        var claim = known.isEmpty() ? null : ClaimMerge.of(known.values());
        mentions.put(key, change.getMention());
        context().forward(new Record<>(change.getClaimId(), claim, input.timestamp()));
    }

    private Map<String, Mention> mentionsUnder(String prefix) {
        var found = new TreeMap<String, Mention>();
        try (var entries = mentions.prefixScan(prefix, prefixSerializer)) {
            entries.forEachRemaining(entry -> found.put(entry.key, entry.value));
        }
        return found;
    }

    private static void apply(String key, Mention mention, Map<String, Mention> known) {
        if (mention == null) {
            known.remove(key);
        } else {
            known.put(key, mention);
        }
    }
}
