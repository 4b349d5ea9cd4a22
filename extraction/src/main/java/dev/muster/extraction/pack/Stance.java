package dev.muster.extraction.pack;

/** How an actor stands to a figure. */
public enum Stance {
    /** The actor puts the figure forward. */
    ASSERTED,
    /** The actor rejects the figure or the deployment that it counts. */
    DENIED,
    /** The actor says that it cannot confirm the figure. */
    UNCONFIRMED
}
