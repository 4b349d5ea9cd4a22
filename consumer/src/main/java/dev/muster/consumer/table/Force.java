package dev.muster.consumer.table;

import dev.muster.schema.ForceKind;

/**
 * Whose people or materiel are counted.
 *
 * @param country ISO 3166-1 alpha-2, or the register id of an armed group; null when not told
 * @param name English name of the country or the group; null when not told
 * @param kind null for materiel
 */
public record Force(String country, String name, ForceKind kind) {}
