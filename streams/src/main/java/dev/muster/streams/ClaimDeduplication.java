package dev.muster.streams;

import dev.muster.schema.Decision;
import dev.muster.schema.internal.Mention;
import dev.muster.schema.internal.MentionChange;
import dev.muster.schema.internal.MovedMention;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Changes of mentions to claims, keyed by claim id: one record a claim, made of all its mentions and of what was decided about it. A claim
 * whose last mention was taken back, which a correction of an article's own dates or of the rules can do, is null. Of each mention the
 * last change counts: those of one article come in the order in which its task made them.
 *
 * <p>A decision changes the claims that were read here; what becomes of them elsewhere is told to {@link MovedMentions}.
 */
final class ClaimDeduplication extends ContextualProcessor<String, MentionChange, String, ClaimOutput> {
    static final String NODE = "deduplicate";

    private ClaimStores stores;
    private Decisions decisions;

    @Override
    public void init(ProcessorContext<String, ClaimOutput> context) {
        super.init(context);
        stores = new ClaimStores(context);
        decisions = stores.decisions();
    }

    @Override
    public void process(Record<String, MentionChange> input) {
        if (input.value().getDecision() != null) {
            decide(input.value().getDecision(), input.timestamp());
        } else {
            change(input.value(), input.timestamp());
        }
    }

    private void change(MentionChange change, long timestamp) {
        var claimId = change.getClaimId();
        // All of the claim's mentions are wanted as a rule: one look into the store instead of two.
        var mentions = stores.mentionsByArticle(claimId);
        var now = change.getMention();
        var before = now == null ? mentions.remove(change.getArticleId()) : mentions.put(change.getArticleId(), now);
        if (Objects.equals(before, now)) {
            return;
        }
        stores.put(claimId, change.getArticleId(), now);
        tellMoves(elsewhere(before, decisions), elsewhere(now, decisions), timestamp);
        tell(claimId, mentions.values(), timestamp);
    }

    private void decide(Decision decision, long timestamp) {
        var before = decisions;
        decisions = before.with(decision);
        if (decisions == before) {
            return;
        }
        stores.put(decision);
        for (var mentions : decided().values()) {
            var claim = ClaimSubject.of(mentions.get(0));
            if (!before.route(claim).equals(decisions.route(claim))) {
                mentions.forEach(
                        mention -> tellMoves(elsewhere(mention, before), elsewhere(mention, decisions), timestamp));
                tell(mentions.get(0).getClaimId(), mentions, timestamp);
            }
        }
    }

    /** The mentions that were read here as claims about which something has been decided, by claim id. */
    private SortedMap<String, List<Mention>> decided() {
        var found = new TreeMap<String, List<Mention>>();
        decisions.claims().forEach(id -> {
            var mentions = stores.mentions(id);
            if (!mentions.isEmpty()) {
                found.put(id, mentions);
            }
        });
        decisions.mergedActors().forEach(actor -> found.putAll(stores.mentionsBy(actor)));
        return found;
    }

    private static Map<String, MovedMention> elsewhere(Mention mention, Decisions decisions) {
        return mention == null || !decisions.concern(mention)
                ? Map.of()
                : DecidedClaim.elsewhere(mention, decisions.route(ClaimSubject.of(mention)));
    }

    private void tellMoves(Map<String, MovedMention> before, Map<String, MovedMention> now, long timestamp) {
        var ids = new TreeSet<>(before.keySet());
        ids.addAll(now.keySet());
        for (var id : ids) {
            var move = now.containsKey(id) ? now.get(id) : noMore(before.get(id));
            if (!move.equals(before.get(id))) {
                context().forward(new Record<>(ClaimId.actor(id), ClaimOutput.of(move), timestamp));
            }
        }
    }

    private static MovedMention noMore(MovedMention move) {
        return MovedMention.newBuilder(move)
                .setMention(null)
                .setDecisions(List.of())
                .build();
    }

    private void tell(String claimId, Collection<Mention> mentions, long timestamp) {
        var claim = stores.claim(claimId, mentions, decisions);
        context().forward(new Record<>(claimId, ClaimOutput.of(claim), timestamp));
    }
}
