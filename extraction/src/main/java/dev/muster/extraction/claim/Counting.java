package dev.muster.extraction.claim;

/** Whether a figure counts a force or its materiel. */
sealed interface Counting permits Counted, Uncounted {}
