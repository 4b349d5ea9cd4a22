package dev.muster.extraction.claim;

import dev.muster.extraction.pack.SharedData;
import java.util.List;

/** Tells who speaks for a state's forces, so that the members and men of whom they tell are theirs. Thread safe. */
final class MilitaryActors {
    /** Types of institution that speak of soldiers, as institution-types.tsv has them. */
    private static final List<String> MILITARY =
            List.of("mod", "army", "navy", "air-force", "general-staff", "joint-chiefs");

    private final SharedData shared;

    MilitaryActors(SharedData shared) {
        this.shared = shared;
    }

    /** Whether the actor is the ministry or a branch of the forces of a state. */
    boolean isOne(String actor) {
        String state = shared.stateOf(actor);
        return state != null
                && MILITARY.stream()
                        .anyMatch(type -> shared.institution(state, type).equals(actor));
    }
}
