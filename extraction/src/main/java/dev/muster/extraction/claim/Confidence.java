package dev.muster.extraction.claim;

import dev.muster.extraction.pack.SharedData;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How likely a claim is right in figure, actor, force and stance, by the grounds that it was read on. Each ground multiplies the odds
 * by the factor that it has been found to have in labelled articles. Immutable and thread safe.
 */
public final class Confidence {
    /** The ground that every claim has: its factor is the odds of a claim that has no other. */
    public static final String ALWAYS = "always";

    private static final String TABLE = ".tsv:";
    /** Nobody is ever sure, of either. */
    private static final double LEAST = 0.01;

    private static final double PLACES = 100;

    /** The grounds that have a factor, in their order, in which they multiply the odds. */
    private final String[] names;
    /** The factor of each. */
    private final double[] factors;
    /** The places of the grounds that rows and rules without an argument are, as they are asked for; there are no more than those. */
    private final Map<String, Integer> known = new ConcurrentHashMap<>();

    /** Confidence by these factors; a ground without one changes nothing. */
    public Confidence(Map<String, Double> factors) {
        this.names = factors.keySet().stream().sorted().toArray(String[]::new);
        this.factors = Arrays.stream(names).mapToDouble(factors::get).toArray();
    }

    static Confidence by(SharedData shared) {
        return new Confidence(shared.confidence());
    }

    /** The chance that a claim with this trace is right, 0.01 to 0.99, to two places. */
    double of(List<String> trace) {
        BitSet told = new BitSet(names.length);
        set(told, remembered(ALWAYS));
        for (String source : trace) {
            Integer place = known.get(source);
            set(told, place != null ? place : source.indexOf(' ') >= 0 ? place(source) : remembered(source));
        }
        return Math.round(chance(told) * PLACES) / PLACES;
    }

    private int remembered(String source) {
        return known.computeIfAbsent(source, this::place);
    }

    /** The chance that a claim on these grounds is right, 0.01 to 0.99. */
    public double chance(Set<String> grounds) {
        BitSet told = new BitSet(names.length);
        grounds.forEach(ground -> set(told, place(ground, 0, ground.length())));
        return chance(told);
    }

    private double chance(BitSet told) {
        double odds = 1;
        for (int at = told.nextSetBit(0); at >= 0; at = told.nextSetBit(at + 1)) {
            odds *= factors[at];
        }
        return Math.max(LEAST, Math.min(1 - LEAST, odds / (1 + odds)));
    }

    /** Notes the ground at the place, if it has a factor. */
    private static void set(BitSet told, int place) {
        if (place >= 0) {
            told.set(place);
        }
    }

    /** The place of the ground of a row or a rule; −1 where it has no factor. */
    private int place(String source) {
        int table = source.indexOf(TABLE);
        return place(source, table < 0 ? 0 : source.indexOf('/') + 1, table < 0 ? ruleEnd(source) : table);
    }

    /** The place of the ground whose name stands there; −1 where it has no factor. */
    private int place(String source, int from, int to) {
        int low = 0;
        int high = names.length - 1;
        while (low <= high) {
            int middle = (low + high) / 2;
            int order = compare(names[middle], source, from, to);
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return -1;
    }

    /** Compares a name with a stretch of a text, as {@link String#compareTo} does with all of it. */
    private static int compare(String name, String source, int from, int to) {
        int common = Math.min(name.length(), to - from);
        for (int at = 0; at < common; at++) {
            int order = name.charAt(at) - source.charAt(from + at);
            if (order != 0) {
                return order;
            }
        }
        return name.length() - (to - from);
    }

    /**
     * The grounds in the trace of a claim: its rules, and the names of the tables whose rows it used, whatever their language and line.
     */
    public static Set<String> grounds(List<String> trace) {
        Set<String> grounds = new TreeSet<>(Set.of(ALWAYS));
        trace.forEach(source -> grounds.add(ground(source)));
        return grounds;
    }

    private static String ground(String source) {
        int table = source.indexOf(TABLE);
        if (table >= 0) {
            return source.substring(source.indexOf('/') + 1, table);
        }
        return source.substring(0, ruleEnd(source));
    }

    /** Where the name of a rule ends, behind which its argument stands. */
    private static int ruleEnd(String source) {
        int argument = source.indexOf(' ');
        return argument < 0 ? source.length() : argument;
    }
}
