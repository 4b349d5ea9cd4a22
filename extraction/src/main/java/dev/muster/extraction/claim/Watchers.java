package dev.muster.extraction.claim;

import dev.muster.extraction.pack.SharedData;
import java.util.List;

/** Tells whose business the forces of others are: an intelligence service speaks of its own state's soldiers only where it says so. Thread safe. */
final class Watchers {
    /** Types of institution that watch other states, as institution-types.tsv has them. */
    private static final List<String> WATCHING = List.of("intelligence", "military-intelligence", "security-service");

    /** Bodies that watch for some states, and command or govern as well. */
    private static final List<String> ACTING =
            List.of("mod", "defence-ministry", "army", "government", "joint-chiefs", "general-staff");

    private final SharedData shared;

    Watchers(SharedData shared) {
        this.shared = shared;
    }

    /** Whether the actor only watches. */
    boolean isOne(String actor) {
        String state = shared.stateOf(actor);
        return state != null && isAny(WATCHING, state, actor) && !isAny(ACTING, state, actor);
    }

    private boolean isAny(List<String> types, String state, String actor) {
        return types.stream().anyMatch(type -> shared.institution(state, type).equals(actor));
    }
}
