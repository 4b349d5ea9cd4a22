package dev.muster.extraction.evaluation;

import dev.muster.extraction.claim.Confidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Fits the factors of {@link Confidence} to labelled articles. Stateless. */
public final class Calibration {
    /** Fewer claims tell nothing of a ground. */
    private static final int LEAST_CLAIMS = 10;
    /** Keeps the factors of rare grounds near 1, as so many claims that speak for neither would. */
    private static final double RIDGE = 2;

    /** Keeps the odds finite where all claims are right. */
    private static final double RIDGE_OF_ALL = 0.1;

    private static final int SWEEPS = 60;
    private static final double PLACES = 1000;

    private Calibration() {}

    /** The factors, to three places, of the grounds that enough claims have: those of a logistic regression with a ridge. */
    public static Map<String, Double> fit(List<Observation> observations) {
        Map<String, List<Integer>> claims = claims(observations);
        double[] logOdds = new double[observations.size()];
        Map<String, Double> weights = new TreeMap<>();
        claims.keySet().forEach(ground -> weights.put(ground, 0.0));
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (Map.Entry<String, List<Integer>> ground : claims.entrySet()) {
                double weight = weights.get(ground.getKey());
                double ridge = ground.getKey().equals(Confidence.ALWAYS) ? RIDGE_OF_ALL : RIDGE;
                double step = step(observations, ground.getValue(), logOdds, weight, ridge);
                ground.getValue().forEach(claim -> logOdds[claim] += step);
                weights.put(ground.getKey(), weight + step);
            }
        }
        Map<String, Double> factors = new TreeMap<>();
        weights.forEach((ground, weight) -> factors.put(ground, rounded(Math.exp(weight))));
        return factors;
    }

    /**
     * The same, brought to what such claims were worth at first sight: rules look better in the articles that they were made by. How the grounds compare
     * is told by all articles, and how much they tell together, and the odds to begin with, by those alone.
     *
     * @param firstSight claims of articles that no rule was made for; where there are none, nothing is changed
     */
    public static Map<String, Double> fit(List<Observation> observations, List<Observation> firstSight) {
        return brought(fit(observations), firstSight);
    }

    private static Map<String, Double> brought(Map<String, Double> factors, List<Observation> firstSight) {
        Spread spread = Spread.of(factors, firstSight);
        Map<String, Double> brought = new TreeMap<>();
        factors.forEach((ground, factor) -> brought.put(ground, rounded(spread.of(ground, factor))));
        return brought;
    }

    private static double rounded(double factor) {
        return Math.round(factor * PLACES) / PLACES;
    }

    /** The claims of each ground by their numbers. */
    private static Map<String, List<Integer>> claims(List<Observation> observations) {
        Map<String, List<Integer>> claims = new TreeMap<>();
        for (int i = 0; i < observations.size(); i++) {
            for (String ground : observations.get(i).grounds()) {
                claims.computeIfAbsent(ground, key -> new ArrayList<>()).add(i);
            }
        }
        claims.entrySet()
                .removeIf(ground -> ground.getValue().size() < LEAST_CLAIMS
                        && !ground.getKey().equals(Confidence.ALWAYS));
        return claims;
    }

    /** How far Newton's method moves the weight of one ground. */
    private static double step(
            List<Observation> observations, List<Integer> claims, double[] logOdds, double weight, double ridge) {
        double gradient = -ridge * weight;
        double curvature = ridge;
        for (int claim : claims) {
            double chance = 1 / (1 + Math.exp(-logOdds[claim]));
            gradient += (observations.get(claim).right() ? 1 : 0) - chance;
            curvature += chance * (1 - chance);
        }
        return Math.max(-1, Math.min(1, gradient / curvature));
    }

    /** The same claims with the chance that factors give them which were fitted to all other articles. */
    public static List<Observation> heldOut(List<Observation> observations) {
        return heldOut(observations, others -> fit(others));
    }

    /** The claims of first sight with the chance that factors give them which were brought to all others of them. */
    public static List<Observation> heldOut(List<Observation> observations, List<Observation> firstSight) {
        Map<String, Double> factors = fit(observations);
        return heldOut(firstSight, others -> brought(factors, others));
    }

    private static List<Observation> heldOut(
            List<Observation> observations, Function<List<Observation>, Map<String, Double>> fitted) {
        Map<String, List<Observation>> byArticle = new LinkedHashMap<>();
        observations.forEach(each -> byArticle
                .computeIfAbsent(each.article(), key -> new ArrayList<>())
                .add(each));
        List<Observation> heldOut = new ArrayList<>();
        byArticle.forEach((article, own) -> {
            List<Observation> others = observations.stream()
                    .filter(each -> !each.article().equals(article))
                    .toList();
            Confidence confidence = new Confidence(fitted.apply(others));
            own.forEach(each -> heldOut.add(
                    new Observation(article, each.grounds(), confidence.chance(each.grounds()), each.right())));
        });
        return heldOut;
    }
}
