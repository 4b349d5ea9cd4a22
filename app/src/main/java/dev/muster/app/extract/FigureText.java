package dev.muster.app.extract;

import dev.muster.extraction.figure.Quantity;
import dev.muster.extraction.pack.Unit;
import java.util.Locale;

/** A figure as people write it: {@code 1,500}, {@code ~10,000}, {@code ≥ 13,000}, {@code 8,000–10,000}. */
public final class FigureText {
    private FigureText() {}

    /** The figure with its hedge, and its unit unless it counts persons. */
    public static String of(Quantity quantity) {
        String unit = quantity.unit() == Unit.PERSONS
                ? ""
                : " " + quantity.unit().name().toLowerCase(Locale.ROOT);
        return figure(quantity) + unit;
    }

    private static String figure(Quantity q) {
        return switch (q.qualifier()) {
            case EXACT -> grouped(q.best());
            case ABOUT -> "~" + grouped(q.best());
            case AT_LEAST -> "≥ " + grouped(q.best());
            case AT_MOST -> "≤ " + grouped(q.best());
            case RANGE, VAGUE -> grouped(q.low()) + "–" + grouped(q.high());
        };
    }

    private static String grouped(Long number) {
        return number == null ? "?" : String.format(Locale.ROOT, "%,d", number);
    }
}
