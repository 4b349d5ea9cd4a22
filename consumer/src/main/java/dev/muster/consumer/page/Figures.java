package dev.muster.consumer.page;

import dev.muster.consumer.table.Figure;
import dev.muster.consumer.view.Words;

/** Figures as the pages write them: the hedge as a sign, and in words. */
final class Figures {
    private Figures() {}

    /** With its sign: {@code ≈ 10,000}, {@code ≥ 13,000}, {@code 10,000–99,999}. */
    static String text(Figure figure) {
        return Words.figure(figure).replace(" (vague)", "");
    }

    /** The hedge in words: {@code about}. */
    static String hedge(Figure figure) {
        return switch (figure.qualifier()) {
            case EXACT -> "exactly";
            case ABOUT -> "about";
            case AT_LEAST -> "at least";
            case AT_MOST -> "at most";
            case RANGE -> "a range";
            case VAGUE -> "vague";
        };
    }
}
