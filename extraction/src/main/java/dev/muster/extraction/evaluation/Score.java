package dev.muster.extraction.evaluation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How well a set of articles was read.
 *
 * @param articles how many articles
 * @param gold claims that careful readers find, without optional ones
 * @param read claims that the engine read, without optional ones
 * @param optional optional claims that it read besides
 * @param hits read claims that are right, by level
 * @param fields how often each field agrees over the pairs
 */
public record Score(
        int articles, int gold, int read, int optional, Map<Level, Integer> hits, Map<Field, Agreed> fields) {
    /** Nothing read. */
    public static final Score NONE = new Score(0, 0, 0, 0, Map.of(), Map.of());

    /**
     * How often a field agrees.
     *
     * @param asked pairs whose gold tells the field
     * @param agreed those of them that agree
     */
    public record Agreed(int asked, int agreed) {
        private static final Agreed NONE = new Agreed(0, 0);

        /** The share that agrees; {@code NaN} where none was asked. */
        public double share() {
            return (double) agreed / asked;
        }

        private Agreed plus(Agreed other) {
            return new Agreed(asked + other.asked, agreed + other.agreed);
        }
    }

    /** Copies the maps. */
    public Score {
        hits = Map.copyOf(hits);
        fields = Map.copyOf(fields);
    }

    /** The score of one article by its pairs. */
    static Score of(int golds, int claims, List<Pair> pairs) {
        List<Pair> firm = pairs.stream().filter(pair -> !pair.gold().optional()).toList();
        int optional = pairs.size() - firm.size();
        Map<Level, Integer> hits = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            hits.put(level, (int)
                    firm.stream().filter(pair -> pair.agrees(level)).count());
        }
        Map<Field, Agreed> fields = new EnumMap<>(Field.class);
        for (Field field : Field.REPORTED) {
            List<Pair> asked =
                    firm.stream().filter(pair -> pair.gold().tells(field)).toList();
            int agreed = (int) asked.stream()
                    .filter(pair -> pair.gold().accepts(field, pair.read()))
                    .count();
            fields.put(field, new Agreed(asked.size(), agreed));
        }
        return new Score(1, golds, claims - optional, optional, hits, fields);
    }

    /** Both sets of articles together. */
    public Score plus(Score other) {
        Map<Level, Integer> sum = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            sum.put(level, hit(level) + other.hit(level));
        }
        Map<Field, Agreed> agreed = new EnumMap<>(Field.class);
        Field.REPORTED.forEach(field -> agreed.put(field, field(field).plus(other.field(field))));
        return new Score(
                articles + other.articles,
                gold + other.gold,
                read + other.read,
                optional + other.optional,
                sum,
                agreed);
    }

    /** The number of claims that are right at that level. */
    public int hit(Level level) {
        return hits.getOrDefault(level, 0);
    }

    /** How often that field agrees over the pairs. */
    public Agreed field(Field field) {
        return fields.getOrDefault(field, Agreed.NONE);
    }

    /** The share of what was read that is right; 0 where nothing was read. */
    public double precision(Level level) {
        return share(hit(level), read);
    }

    /** The share of what there is that was read and is right; 0 where there is nothing. */
    public double recall(Level level) {
        return share(hit(level), gold);
    }

    /** The harmonic mean of precision and recall. */
    public double f1(Level level) {
        return share(2 * hit(level), read + gold);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
