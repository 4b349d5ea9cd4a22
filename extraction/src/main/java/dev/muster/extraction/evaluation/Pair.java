package dev.muster.extraction.evaluation;

import dev.muster.extraction.claim.ReadClaim;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A claim of the engine and the claim of a careful reader that it is held to.
 *
 * @param gold what the careful reader found
 * @param read what the engine read
 */
public record Pair(GoldClaim gold, ReadClaim read) {
    /** A possible pair; the order of both lists settles what is equally close. */
    private record Candidate(int agreeing, boolean firm, int gold, int read) {
        private static final Comparator<Candidate> CLOSEST_FIRST = Comparator.comparingInt(Candidate::agreeing)
                .thenComparing(Candidate::firm)
                .reversed()
                .thenComparingInt(Candidate::gold)
                .thenComparingInt(Candidate::read);
    }

    /** The pairs of an article, closest first: each claim stands in one at most, and only where the figures agree. */
    static List<Pair> of(List<GoldClaim> golds, List<ReadClaim> claims) {
        Set<Integer> takenGolds = new HashSet<>();
        Set<Integer> takenClaims = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        for (Candidate next : candidates(golds, claims)) {
            if (!takenGolds.contains(next.gold()) && !takenClaims.contains(next.read())) {
                takenGolds.add(next.gold());
                takenClaims.add(next.read());
                pairs.add(new Pair(golds.get(next.gold()), claims.get(next.read())));
            }
        }
        return pairs;
    }

    private static List<Candidate> candidates(List<GoldClaim> golds, List<ReadClaim> claims) {
        List<Candidate> candidates = new ArrayList<>();
        for (int g = 0; g < golds.size(); g++) {
            for (int c = 0; c < claims.size(); c++) {
                if (golds.get(g).accepts(Level.FIGURE, claims.get(c))) {
                    candidates.add(new Candidate(
                            agreeing(golds.get(g), claims.get(c)), !golds.get(g).optional(), g, c));
                }
            }
        }
        candidates.sort(Candidate.CLOSEST_FIRST);
        return candidates;
    }

    private static int agreeing(GoldClaim gold, ReadClaim claim) {
        return (int) Level.FULL.fields().stream()
                .filter(field -> gold.accepts(field, claim))
                .count();
    }

    /** What was read for a field, as text; {@code -} where that is nothing. */
    public String read(Field field) {
        Object value = field.of(read);
        return value == null ? "-" : value.toString();
    }

    /** Whether all fields of the level agree. */
    public boolean agrees(Level level) {
        return gold.accepts(level, read);
    }

    /** The fields that are counted and do not agree. */
    public List<Field> differences() {
        return Field.REPORTED.stream()
                .filter(field -> !gold.accepts(field, read))
                .toList();
    }
}
