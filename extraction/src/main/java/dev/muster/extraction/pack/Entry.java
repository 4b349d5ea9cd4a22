package dev.muster.extraction.pack;

/**
 * One form of one row of a pack.
 *
 * @param form the words as a running text has them; a capital in the form asks for a capital in the text
 * @param value what the row says of them
 * @param source where the row stands, as {@code id/forces.tsv:12}
 */
public record Entry<T>(String form, T value, String source) {}
