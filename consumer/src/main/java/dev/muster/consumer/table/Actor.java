package dev.muster.consumer.table;

/**
 * Who puts a figure forward.
 *
 * @param id id of the actor register, {@code x-} and a slug outside it, or {@code unattributed}
 * @param name English name, or as an article writes it
 */
public record Actor(String id, String name) {}
