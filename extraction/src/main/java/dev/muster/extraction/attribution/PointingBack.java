package dev.muster.extraction.attribution;

/**
 * What a sentence says of a figure told before it.
 *
 * @param said who says so, and with which stance
 * @param at the token before which the figure is told, where this sentence tells it
 * @param to the token up to which a figure would be the one that the words are for: the claim of 1,200 dead was a lie
 * @param near true where words for any statement point to it, the claim, it: only a figure told just before is meant then
 */
public record PointingBack(Attribution said, int at, int to, boolean near) {}
