package dev.muster.extraction.figure;

/**
 * A number that counts nothing by its form.
 *
 * @param from index of its first token
 * @param to index behind its last token
 * @param reason why it counts nothing
 * @param source the pack row or rule that says so
 */
public record NoFigure(int from, int to, NoClaim reason, String source) {}
