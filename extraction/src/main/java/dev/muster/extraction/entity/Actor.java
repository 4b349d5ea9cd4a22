package dev.muster.extraction.entity;

import java.util.Objects;

/**
 * Who puts a figure forward.
 *
 * @param id an id of the actor register, {@code x-} and a slug outside it, or {@code unattributed}
 * @param name the English name, or the name as the article writes it when it is outside the register
 */
public record Actor(String id, String name) {
    /** Stands for a figure that nobody is named for. */
    public static final Actor UNATTRIBUTED = new Actor("unattributed", "Unattributed");

    /** @throws NullPointerException where either is null */
    public Actor {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
    }
}
