package dev.muster.consumer.alert;

import dev.muster.consumer.table.KnownClaim;
import dev.muster.schema.Stance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** All that has been said about one force, measure, unit and place, whoever spoke, as rules look at it. Used by one thread. */
final class SubjectHistory {
    private final List<KnownClaim> claims;
    private final Map<String, List<KnownClaim>> byActor;
    private final Map<String, Timeline> figures = new HashMap<>();
    private final Map<String, Timeline> denials = new HashMap<>();
    private final Map<String, Timeline> stances = new HashMap<>();

    /** @param claims about one subject */
    SubjectHistory(List<KnownClaim> claims) {
        this.claims = List.copyOf(claims);
        this.byActor = claims.stream()
                .collect(Collectors.groupingBy(claim -> claim.actor().id(), TreeMap::new, Collectors.toList()));
    }

    List<KnownClaim> claims() {
        return claims;
    }

    boolean hasAny(Set<String> ids) {
        return claims.stream().anyMatch(claim -> ids.contains(claim.id()));
    }

    /** Ids of all who spoke, in order. */
    Iterable<String> actors() {
        return byActor.keySet();
    }

    /** What the table shows of an actor. */
    Timeline figures(String actor) {
        return figures.computeIfAbsent(
                actor, key -> timeline(key, told -> told.carried().fillsRow()));
    }

    /** The newest denial of an actor. */
    Timeline denials(String actor) {
        return denials.computeIfAbsent(actor, key -> timeline(key, told -> told.stance() == Stance.DENIED));
    }

    /** How an actor stands to it. */
    Timeline stances(String actor) {
        return stances.computeIfAbsent(actor, key -> timeline(key, told -> true));
    }

    private Timeline timeline(String actor, Predicate<Told> counts) {
        return Timeline.of(byActor.get(actor), counts);
    }
}
