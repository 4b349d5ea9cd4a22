package dev.muster.extraction.pack;

/** How a text hedges a figure. */
public enum Qualifier {
    /** No hedge. */
    EXACT,
    /** Near the figure, to either side. */
    ABOUT,
    /** The figure is a lower bound. */
    AT_LEAST,
    /** The figure is an upper bound. */
    AT_MOST,
    /** Between two figures. */
    RANGE,
    /** An order of magnitude: hundreds, puluhan ribu. */
    VAGUE
}
