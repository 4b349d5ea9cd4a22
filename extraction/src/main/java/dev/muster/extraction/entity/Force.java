package dev.muster.extraction.entity;

import dev.muster.extraction.pack.ForceKind;

/**
 * Whose people or materiel a figure counts.
 *
 * @param country ISO 3166-1 alpha-2, or the register id of an armed group; null when not told
 * @param kind the narrowest kind that the text names; null for materiel
 */
public record Force(String country, ForceKind kind) {}
