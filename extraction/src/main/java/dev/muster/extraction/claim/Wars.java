package dev.muster.extraction.claim;

import dev.muster.extraction.pack.SharedData;
import java.util.HashSet;
import java.util.Set;

/** Tells who fights whom by theatres.tsv. Thread safe. */
final class Wars {
    /** A war of two has an enemy for each. */
    private static final int TWO = 2;

    private final SharedData shared;

    Wars(SharedData shared) {
        this.shared = shared;
    }

    /** Whether there is a war to which both are parties. */
    boolean haveFought(String force, String other) {
        for (SharedData.Theatre theatre : shared.theatres()) {
            if (theatre.parties().contains(force) && theatre.parties().contains(other)) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is a war whose two sides they are, which are told first. */
    boolean areSides(String force, String other) {
        for (SharedData.Theatre theatre : shared.theatres()) {
            if (isSide(theatre, force) && isSide(theatre, other)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSide(SharedData.Theatre theatre, String force) {
        int place = force == null ? -1 : theatre.parties().indexOf(force);
        return place >= 0 && place < TWO;
    }

    /** Those whom a country or group fights alone: of more than two parties some are allies. */
    Set<String> enemies(String force) {
        Set<String> enemies = new HashSet<>();
        for (SharedData.Theatre theatre : shared.theatres()) {
            if (theatre.parties().size() == TWO && theatre.parties().contains(force)) {
                enemies.addAll(theatre.parties());
            }
        }
        enemies.remove(force);
        return enemies;
    }
}
