package dev.muster.extraction.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * Claims of about the same confidence, and how many of them are right: where both shares agree in all of them, confidence means what it
 * says.
 *
 * @param from least confidence
 * @param to greatest confidence, exclusive
 * @param claims how many claims
 * @param predicted their mean confidence; {@code NaN} where there are none
 * @param right the share of them that is right; {@code NaN} where there are none
 */
public record Reliability(double from, double to, int claims, double predicted, double right) {
    private static final double[] BOUNDS = {0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01};

    /** The curve of the claims, by rising confidence. */
    public static List<Reliability> curve(List<Observation> observations) {
        List<Reliability> curve = new ArrayList<>();
        for (int i = 0; i + 1 < BOUNDS.length; i++) {
            double from = BOUNDS[i];
            double to = BOUNDS[i + 1];
            curve.add(of(
                    from,
                    to,
                    observations.stream()
                            .filter(each -> each.confidence() >= from && each.confidence() < to)
                            .toList()));
        }
        return curve;
    }

    private static Reliability of(double from, double to, List<Observation> observations) {
        double predicted = observations.stream()
                .mapToDouble(Observation::confidence)
                .average()
                .orElse(Double.NaN);
        double right = observations.stream()
                .mapToDouble(each -> each.right() ? 1 : 0)
                .average()
                .orElse(Double.NaN);
        return new Reliability(from, to, observations.size(), predicted, right);
    }

    /** How far confidence and truth are apart, over all claims. */
    public static double gap(List<Reliability> curve) {
        int claims = curve.stream().mapToInt(Reliability::claims).sum();
        return curve.stream()
                .filter(bin -> bin.claims() > 0)
                .mapToDouble(bin -> Math.abs(bin.predicted() - bin.right()) * bin.claims() / claims)
                .sum();
    }
}
