package dev.muster.extraction.claim;

import dev.muster.extraction.pack.SharedData;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

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

    private final Map<String, Double> factors;

    /** Confidence by these factors; a ground without one changes nothing. */
    public Confidence(Map<String, Double> factors) {
        this.factors = Map.copyOf(factors);
    }

    static Confidence by(SharedData shared) {
        return new Confidence(shared.confidence());
    }

    /** The chance that a claim with this trace is right, 0.01 to 0.99, to two places. */
    double of(List<String> trace) {
        return Math.round(chance(grounds(trace)) * PLACES) / PLACES;
    }

    /** The chance that a claim on these grounds is right, 0.01 to 0.99. */
    public double chance(Set<String> grounds) {
        double odds = 1;
        for (String ground : grounds) {
            odds *= factors.getOrDefault(ground, 1.0);
        }
        return Math.max(LEAST, Math.min(1 - LEAST, odds / (1 + odds)));
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
        int argument = source.indexOf(' ');
        return argument < 0 ? source : source.substring(0, argument);
    }
}
