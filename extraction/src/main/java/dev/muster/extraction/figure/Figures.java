package dev.muster.extraction.figure;

import java.util.List;

/**
 * The numbers of a sentence.
 *
 * @param figures those that may count something, from left to right
 * @param others those that do not by their form, from left to right
 */
public record Figures(List<Figure> figures, List<NoFigure> others) {
    static final Figures NONE = new Figures(List.of(), List.of());

    /** Copies the lists. */
    public Figures {
        figures = List.copyOf(figures);
        others = List.copyOf(others);
    }
}
