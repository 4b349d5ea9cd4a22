package dev.muster.consumer.page;

import dev.muster.schema.Stance;

/** How stances read. */
final class Stances {
    private Stances() {}

    /** {@code denies}. */
    static String verb(Stance stance) {
        return switch (stance) {
            case ASSERTED -> "says";
            case DENIED -> "denies";
            case UNCONFIRMED -> "cannot confirm";
        };
    }
}
