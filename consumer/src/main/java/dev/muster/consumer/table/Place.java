package dev.muster.consumer.table;

/**
 * Where the force is or goes.
 *
 * @param name English name; null when not told
 * @param country ISO 3166-1 alpha-2; null when not told, or where several states share the place
 */
public record Place(String name, String country) {}
