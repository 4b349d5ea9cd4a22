package dev.muster.extraction.claim;

/**
 * Whose people or materiel a figure counts.
 *
 * @param force the country or group; null where the text leaves it open
 * @param rule the rule that told it, for a trace
 */
record Whose(String force, String rule) {}
