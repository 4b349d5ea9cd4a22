package dev.muster.streams;

import dev.muster.schema.Claim;
import dev.muster.schema.Decision;
import dev.muster.schema.internal.Mention;
import dev.muster.schema.internal.MovedMention;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** What a task knows of the claims of its actors: what was read, what was moved to them, and all decisions. Not thread safe. */
final class ClaimStores {
    /** Store: claim id and article id to the mention as it was read. A record a mention, so that none grows with the echo of a claim. */
    static final String READ = "claims";

    /** Store: claim id, claim id as read and article id to the mention that decisions moved. */
    static final String MOVED = "moved-mentions";

    /** Store: decision id to decision; each task has all. */
    static final String DECISIONS = "decisions";

    private static final char KEY_SEPARATOR = '\u001f';

    private final StringSerializer prefixSerializer = new StringSerializer();
    private final KeyValueStore<String, Mention> read;
    private final KeyValueStore<String, MovedMention> moved;
    private final KeyValueStore<String, Decision> decisions;

    ClaimStores(ProcessingContext context) {
        read = context.getStateStore(READ);
        moved = context.getStateStore(MOVED);
        decisions = context.getStateStore(DECISIONS);
    }

    /** The claim as given mentions of it, which are all that were read, make it; null where nothing says it. */
    Claim claim(String id, Collection<Mention> mentions, Decisions decided) {
        return DecidedClaim.of(mentions, under(moved, id + KEY_SEPARATOR), decided);
    }

    /** The mentions that were read as a claim. */
    List<Mention> mentions(String claimId) {
        return under(read, claimId + KEY_SEPARATOR);
    }

    /** The mention of one article that was read as a claim; null where there is none. */
    Mention mention(String claimId, String articleId) {
        return read.get(claimId + KEY_SEPARATOR + articleId);
    }

    /** The mentions that were read as claims of an actor, by claim id. */
    SortedMap<String, List<Mention>> mentionsBy(String actorId) {
        var found = new TreeMap<String, List<Mention>>();
        under(read, actorId + ClaimId.SEPARATOR).stream()
                .filter(mention -> ClaimId.actor(mention.getClaimId()).equals(actorId))
                .forEach(mention -> found.computeIfAbsent(mention.getClaimId(), id -> new ArrayList<>())
                        .add(mention));
        return found;
    }

    private <T> List<T> under(KeyValueStore<String, T> store, String prefix) {
        var found = new ArrayList<T>();
        try (var entries = store.prefixScan(prefix, prefixSerializer)) {
            entries.forEachRemaining(entry -> found.add(entry.value));
        }
        return found;
    }

    /** Keeps a mention as read; null takes it away. */
    void put(String claimId, String articleId, Mention mention) {
        read.put(claimId + KEY_SEPARATOR + articleId, mention);
    }

    /**
     * Keeps a mention that was moved, or takes it away.
     *
     * @return whether that changed anything
     */
    boolean put(MovedMention change) {
        var key = change.getClaimId() + KEY_SEPARATOR + change.getReadAs() + KEY_SEPARATOR + change.getArticleId();
        var now = change.getMention() == null ? null : change;
        var before = moved.get(key);
        if (now == null ? before == null : now.equals(before)) {
            return false;
        }
        moved.put(key, now);
        return true;
    }

    /** Whether any mention was moved here. */
    boolean holdsMoved() {
        try (var entries = moved.all()) {
            return entries.hasNext();
        }
    }

    Decisions decisions() {
        var all = new ArrayList<Decision>();
        try (var entries = decisions.all()) {
            entries.forEachRemaining(entry -> all.add(entry.value));
        }
        return Decisions.of(all);
    }

    void put(Decision decision) {
        decisions.put(decision.getId(), decision);
    }
}
