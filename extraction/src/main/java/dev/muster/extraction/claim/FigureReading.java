package dev.muster.extraction.claim;

import dev.muster.extraction.figure.NoClaim;

/**
 * What became of one number of an article.
 *
 * @param sentence index of its sentence
 * @param from index of its first token
 * @param to index behind its last token
 * @param claim the claim as this place alone makes it; null where it makes none
 * @param reason why it makes none; null where it makes one
 * @param source the pack row or rule behind the reason; null where it makes one
 */
public record FigureReading(int sentence, int from, int to, ReadClaim claim, NoClaim reason, String source) {}
