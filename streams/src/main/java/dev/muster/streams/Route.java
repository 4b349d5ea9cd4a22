package dev.muster.streams;

import dev.muster.schema.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What decisions make of the claim that was read, and when: one stretch after the other, from the beginning of time to its end.
 *
 * @param stretches each with the claim that it was then; neighbours differ
 * @param decisions those that lead it, by at, then id; those that are undone and what undid them included
 */
record Route(List<Stretch> stretches, List<Decision> decisions) {
    /** Beginning of the first stretch. */
    static final long BEGINNING = Long.MIN_VALUE;

    /** End of the last stretch. */
    static final long FOREVER = Long.MAX_VALUE;

    /**
     * A time with one outcome.
     *
     * @param from milliseconds since 1970 UTC
     * @param to exclusive
     */
    record Stretch(long from, long to, Outcome outcome) {}

    /**
     * What a claim is at a time.
     *
     * @param claim as which it counts, or is rejected
     * @param id of that claim
     */
    record Outcome(ClaimSubject claim, String id, boolean rejected) {
        static Outcome of(ClaimSubject claim, boolean rejected) {
            return new Outcome(claim, claim.id(), rejected);
        }

        boolean countsAs(String claimId) {
            return !rejected && id.equals(claimId);
        }
    }

    /** The route of a claim about which nothing was decided. */
    static Route asRead(ClaimSubject claim) {
        return new Route(List.of(new Stretch(BEGINNING, FOREVER, Outcome.of(claim, false))), List.of());
    }

    /** Stretches that begin at given times, each to the beginning of the next one. */
    static Route of(SortedMap<Long, Outcome> beginnings, List<Decision> decisions) {
        var stretches = new ArrayList<Stretch>();
        beginnings.forEach((from, outcome) -> {
            int last = stretches.size() - 1;
            if (last < 0) {
                stretches.add(new Stretch(from, FOREVER, outcome));
            } else if (!stretches.get(last).outcome().equals(outcome)) {
                stretches.set(
                        last,
                        new Stretch(
                                stretches.get(last).from(),
                                from,
                                stretches.get(last).outcome()));
                stretches.add(new Stretch(from, FOREVER, outcome));
            }
        });
        return new Route(List.copyOf(stretches), List.copyOf(decisions));
    }

    boolean isAsRead() {
        return decisions.isEmpty();
    }

    /** What it is now. */
    Outcome end() {
        return stretches.get(stretches.size() - 1).outcome();
    }

    /** The claims as which it counts at some time, by id. */
    SortedMap<String, ClaimSubject> claims() {
        var claims = new TreeMap<String, ClaimSubject>();
        stretches.stream()
                .map(Stretch::outcome)
                .filter(outcome -> !outcome.rejected())
                .forEach(outcome -> claims.put(outcome.id(), outcome.claim()));
        return claims;
    }

    /** When it counts as a claim: the stretches of which it does. */
    List<Stretch> of(String claimId) {
        return stretches.stream()
                .filter(stretch -> stretch.outcome().countsAs(claimId))
                .toList();
    }
}
