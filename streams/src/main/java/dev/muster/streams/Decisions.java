package dev.muster.streams;

import dev.muster.schema.Decision;
import dev.muster.schema.DecisionId;
import dev.muster.schema.DecisionKind;
import dev.muster.schema.internal.Mention;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All decisions that are known, and where they lead a claim. A set: neither the order in which they came nor their repetition matters.
 *
 * <p>At any time those count that were made until then and are not undone. What was decided about one claim is put together in the
 * order of its times: a correction changes the figure, a re-attribution the actor, a rejection takes the claim away, an acceptance puts
 * it back as it was read; of two about the same, the later one holds. Then the actor's merge, if any. What comes of it is a claim of its
 * own, about which later decisions may have been made, and so on; decisions made before those that led to it are not asked: so an
 * actor that was merged into another, and later that one into it, ends as what was said last, and nothing goes in circles.
 *
 * <p>Immutable.
 */
final class Decisions {
    /** None. */
    static final Decisions NONE = new Decisions(Map.of());

    private static final TreeSet<Decision> NOTHING = new TreeSet<>(DecisionId.ORDER);

    private final Map<String, Decision> byId;
    private final Map<String, TreeSet<Decision>> byClaim = new HashMap<>();
    private final Map<String, TreeSet<Decision>> merges = new HashMap<>();
    private final Map<String, List<Decision>> undos = new HashMap<>();

    private Decisions(Map<String, Decision> byId) {
        this.byId = byId;
        byId.values().forEach(this::index);
    }

    static Decisions of(Collection<Decision> all) {
        var byId = new HashMap<String, Decision>();
        all.forEach(decision -> byId.put(decision.getId(), decision));
        return new Decisions(byId);
    }

    private void index(Decision decision) {
        switch (decision.getKind()) {
            case ACCEPT, REJECT, CORRECT, REATTRIBUTE -> put(byClaim, decision.getClaim(), decision);
            case MERGE -> put(merges, decision.getActor(), decision);
            case UNDO ->
                undos.computeIfAbsent(decision.getUndoes(), id -> new ArrayList<>())
                        .add(decision);
            case OTHER -> {
                // Of a later version of the program: what it does not know has no effect here.
            }
        }
    }

    private static void put(Map<String, TreeSet<Decision>> map, String key, Decision decision) {
        map.computeIfAbsent(key, id -> new TreeSet<>(DecisionId.ORDER)).add(decision);
    }

    /** These and one more; these where it is known. */
    Decisions with(Decision decision) {
        if (byId.containsKey(decision.getId())) {
            return this;
        }
        var more = new HashMap<>(byId);
        more.put(decision.getId(), decision);
        return new Decisions(more);
    }

    /** How many they are. */
    int size() {
        return byId.size();
    }

    /** Ids of the claims about which something was decided by their id. */
    Set<String> claims() {
        return byClaim.keySet();
    }

    /** Ids of the actors that were merged into others. */
    Set<String> mergedActors() {
        return merges.keySet();
    }

    /** Whether anything was decided about the claim that a mention was read as. All that leads it elsewhere begins there. */
    boolean concern(Mention read) {
        return byClaim.containsKey(read.getClaimId())
                || merges.containsKey(read.getActor().getId());
    }

    /** Where a claim that was read is led. */
    Route route(ClaimSubject read) {
        var decisions = about(read);
        if (decisions.isEmpty()) {
            return Route.asRead(read);
        }
        var beginnings = new TreeMap<Long, Route.Outcome>();
        var asked = new TreeSet<Decision>(DecisionId.ORDER);
        beginnings.put(Route.BEGINNING, Route.Outcome.of(read, false));
        decisions.forEach(decision -> beginnings.computeIfAbsent(
                decision.getAt().toEpochMilli(), time -> at(Instant.ofEpochMilli(time), read, asked)));
        var leading = new TreeSet<Decision>(DecisionId.ORDER);
        asked.forEach(decision -> addWithUndos(decision, leading));
        return Route.of(beginnings, List.copyOf(leading));
    }

    /** All decisions about a claim and about what may become of it, whenever. */
    private TreeSet<Decision> about(ClaimSubject read) {
        var found = new TreeSet<Decision>(DecisionId.ORDER);
        var seen = new HashSet<String>();
        var next = new ArrayDeque<ClaimSubject>();
        next.add(read);
        while (!next.isEmpty()) {
            var claim = next.remove();
            if (seen.add(claim.id())) {
                var here = new ArrayList<>(byClaim.getOrDefault(claim.id(), NOTHING));
                addReachable(claim, here, next);
                merges.getOrDefault(claim.actor().getId(), NOTHING).forEach(merge -> {
                    next.add(claim.by(merge.getTo()));
                    here.add(merge);
                });
                here.forEach(decision -> addWithUndos(decision, found));
            }
        }
        return found;
    }

    /** Every figure that was ever decided with every actor that was: more than can come, and all that can. */
    private static void addReachable(ClaimSubject claim, List<Decision> here, ArrayDeque<ClaimSubject> next) {
        var figures = new ArrayList<ClaimSubject>(List.of(claim));
        here.stream()
                .filter(decision -> decision.getKind() == DecisionKind.CORRECT)
                .forEach(decision -> figures.add(claim.of(decision.getQuantity())));
        next.addAll(figures);
        here.stream()
                .filter(decision -> decision.getKind() == DecisionKind.REATTRIBUTE)
                .forEach(decision -> figures.forEach(figure -> next.add(figure.by(decision.getTo()))));
    }

    private void addWithUndos(Decision decision, TreeSet<Decision> found) {
        if (found.add(decision)) {
            undos.getOrDefault(decision.getId(), List.of()).forEach(undo -> addWithUndos(undo, found));
        }
    }

    /** Where a claim is at a time; adds the decisions that are asked on the way, so that none is told which was made before the claim came there. */
    private Route.Outcome at(Instant time, ClaimSubject read, Set<Decision> asked) {
        var claim = read;
        Decision last = null;
        Decision lastMerge = null;
        while (true) {
            var here = inForce(byClaim.getOrDefault(claim.id(), NOTHING), last, time);
            asked.addAll(here);
            if (!here.isEmpty()) {
                last = here.get(here.size() - 1);
                var verdict = Verdict.of(claim, here);
                if (verdict.rejected()) {
                    return Route.Outcome.of(claim, true);
                }
                claim = verdict.claim();
                continue;
            }
            var merged = inForce(merges.getOrDefault(claim.actor().getId(), NOTHING), lastMerge, time);
            if (merged.isEmpty()) {
                return Route.Outcome.of(claim, false);
            }
            asked.addAll(merged);
            lastMerge = merged.get(merged.size() - 1);
            last = later(last, lastMerge);
            claim = claim.by(lastMerge.getTo());
        }
    }

    private static Decision later(Decision one, Decision other) {
        return one == null || DecisionId.ORDER.compare(one, other) < 0 ? other : one;
    }

    /** Those made until a time, after another one, and not undone at that time; in their order. */
    private List<Decision> inForce(TreeSet<Decision> decisions, Decision after, Instant time) {
        var later = after == null ? decisions : decisions.tailSet(after, false);
        return later.stream().filter(decision -> counts(decision, time)).toList();
    }

    /** Whether no other one of these undoes it. */
    boolean counts(Decision decision) {
        return counts(decision, Instant.MAX);
    }

    private boolean counts(Decision decision, Instant time) {
        return !decision.getAt().isAfter(time)
                && undos.getOrDefault(decision.getId(), List.of()).stream().noneMatch(undo -> counts(undo, time));
    }

    /** What the decisions about one claim, put together, make of it. */
    private record Verdict(ClaimSubject claim, boolean rejected) {
        static Verdict of(ClaimSubject read, List<Decision> decisions) {
            var verdict = new Verdict(read, false);
            for (var decision : decisions) {
                verdict = verdict.then(decision, read);
            }
            return verdict;
        }

        private Verdict then(Decision decision, ClaimSubject read) {
            return switch (decision.getKind()) {
                case ACCEPT -> new Verdict(read, false);
                case REJECT -> new Verdict(claim, true);
                case CORRECT -> new Verdict(claim.of(decision.getQuantity()), false);
                case REATTRIBUTE -> new Verdict(claim.by(decision.getTo()), false);
                default -> this;
            };
        }
    }
}
