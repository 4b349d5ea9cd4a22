package dev.muster.streams;

import dev.muster.schema.Decision;
import dev.muster.schema.internal.Mention;
import dev.muster.schema.internal.MentionChange;
import dev.muster.schema.internal.MovedMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/**
 * Keeps the mentions of claims, and tells which claims a change of one changes. Of each mention the last change counts: those of one article come
 * in the order in which its task made them. What a claim is now {@link ClaimTelling} makes of all its mentions; that takes longer the more there
 * are of them, so once a commit.
 *
 * <p>A decision changes the claims that were read here; what becomes of them elsewhere is told to {@link MovedMentions}.
 */
final class ClaimDeduplication extends ContextualFixedKeyProcessor<String, MentionChange, ClaimOutput> {
    static final String NODE = "deduplicate";

    private ClaimStores stores;
    private Decisions decisions;

    @Override
    public void init(FixedKeyProcessorContext<String, ClaimOutput> context) {
        super.init(context);
        stores = new ClaimStores(context);
        decisions = stores.decisions();
    }

    @Override
    public void process(FixedKeyRecord<String, MentionChange> input) {
        var decision = input.value().getDecision();
        var output = decision == null ? change(input.value()) : decide(decision);
        if (!output.claims().isEmpty()) {
            context().forward(input.withValue(output));
        }
    }

    private ClaimOutput change(MentionChange change) {
        var claimId = change.getClaimId();
        var now = change.getMention();
        var before = stores.mention(claimId, change.getArticleId());
        if (Objects.equals(before, now)) {
            return output(List.of(), List.of());
        }
        stores.put(claimId, change.getArticleId(), now);
        return output(List.of(claimId), moves(elsewhere(before, decisions), elsewhere(now, decisions)));
    }

    private ClaimOutput decide(Decision decision) {
        var before = decisions;
        decisions = before.with(decision);
        if (decisions == before) {
            return output(List.of(), List.of());
        }
        stores.put(decision);
        var claims = new ArrayList<String>();
        var moves = new ArrayList<MovedMention>();
        for (var mentions : decided().values()) {
            var claim = ClaimSubject.of(mentions.get(0));
            if (!before.route(claim).equals(decisions.route(claim))) {
                mentions.forEach(
                        mention -> moves.addAll(moves(elsewhere(mention, before), elsewhere(mention, decisions))));
                claims.add(mentions.get(0).getClaimId());
            }
        }
        return output(claims, moves);
    }

    private ClaimOutput output(List<String> claims, List<MovedMention> moves) {
        return new ClaimOutput(claims, moves, decisions.size());
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

    private static List<MovedMention> moves(Map<String, MovedMention> before, Map<String, MovedMention> now) {
        var ids = new TreeSet<>(before.keySet());
        ids.addAll(now.keySet());
        return ids.stream()
                .map(id -> now.containsKey(id) ? now.get(id) : noMore(before.get(id)))
                .filter(move -> !move.equals(before.get(move.getClaimId())))
                .toList();
    }

    private static MovedMention noMore(MovedMention move) {
        return MovedMention.newBuilder(move)
                .setMention(null)
                .setDecisions(List.of())
                .build();
    }
}
