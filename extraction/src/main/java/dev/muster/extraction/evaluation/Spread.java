package dev.muster.extraction.evaluation;

import dev.muster.extraction.claim.Confidence;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How factors that were fitted to some articles are brought to others: the odds to begin with are multiplied, and all other factors are raised to a power,
 * which is below 1 where they tell less than they seemed to. That of least loss is the one of a logistic regression of both on what came true (J. Platt,
 * 1999), found by Newton's method.
 *
 * @param begin what the odds to begin with are multiplied by
 * @param power what the other factors are raised to
 */
record Spread(double begin, double power) {
    /** Speaks for leaving the factors as they are, as much as so many claims: so that a few more change little. */
    private static final double RIDGE = 2;

    private static final int STEPS = 25;

    /** The one that fits the claims; without any the one that changes nothing. */
    static Spread of(Map<String, Double> factors, List<Observation> claims) {
        double[] logOdds = claims.stream()
                .mapToDouble(claim -> logOdds(factors, claim.grounds()))
                .toArray();
        double always = Math.log(factors.getOrDefault(Confidence.ALWAYS, 1.0));
        double shift = 0;
        double power = 1;
        for (int step = 0; step < STEPS; step++) {
            Sums sums = new Sums(shift, power);
            for (int claim = 0; claim < logOdds.length; claim++) {
                double odds = always + shift + power * logOdds[claim];
                sums.add(
                        1 / (1 + Math.exp(-odds)),
                        logOdds[claim],
                        claims.get(claim).right());
            }
            shift += sums.stepOfShift();
            power += sums.stepOfPower();
        }
        return new Spread(Math.exp(shift), power);
    }

    private static double logOdds(Map<String, Double> factors, Set<String> grounds) {
        return grounds.stream()
                .filter(ground -> !ground.equals(Confidence.ALWAYS))
                .mapToDouble(ground -> Math.log(factors.getOrDefault(ground, 1.0)))
                .sum();
    }

    /** The factor of a ground, brought to the claims. */
    double of(String ground, double factor) {
        return ground.equals(Confidence.ALWAYS) ? begin * factor : Math.pow(factor, power);
    }

    /** Gradient and curvature of the loss at one point. */
    private static final class Sums {
        private double byShift;
        private double byPower;
        private double shiftTwice = RIDGE;
        private double both;
        private double powerTwice = RIDGE;

        Sums(double shift, double power) {
            byShift = -RIDGE * shift;
            byPower = -RIDGE * (power - 1);
        }

        void add(double chance, double logOdds, boolean right) {
            double off = (right ? 1 : 0) - chance;
            double weight = chance * (1 - chance);
            byShift += off;
            byPower += off * logOdds;
            shiftTwice += weight;
            both += weight * logOdds;
            powerTwice += weight * logOdds * logOdds;
        }

        double stepOfShift() {
            return (powerTwice * byShift - both * byPower) / determinant();
        }

        double stepOfPower() {
            return (shiftTwice * byPower - both * byShift) / determinant();
        }

        private double determinant() {
            return shiftTwice * powerTwice - both * both;
        }
    }
}
