package dev.muster.extraction.entity;

/**
 * Where a force is or goes.
 *
 * @param name the common English name; null when not told
 * @param country ISO 3166-1 alpha-2; null when not told, for a border and for a region of several states
 */
public record Place(String name, String country) {
    /** No place told. */
    public static final Place UNKNOWN = new Place(null, null);
}
