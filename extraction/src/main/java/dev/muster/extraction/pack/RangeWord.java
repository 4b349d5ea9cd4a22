package dev.muster.extraction.pack;

/** What a word does in a range of figures. */
public enum RangeWord {
    /** Opens a range that a join must follow: between, antara. */
    OPEN,
    /** Opens two figures that are no range but an earlier and a later one: from, dari. */
    FROM,
    /** Joins two figures by itself: to, hingga, a dash. */
    JOIN,
    /** Joins two figures only after an opening word: and, dan. */
    JOIN_OPENED
}
