package dev.muster.extraction.claim;

import dev.muster.extraction.entity.Place;
import dev.muster.extraction.pack.GeographyWord;

/**
 * A place that a sentence names or points to.
 *
 * @param from index of the first token of its name
 * @param to index behind the last one
 * @param place the place; {@link Place#UNKNOWN} for one that is only pointed to
 * @param tie how the words before it tie it to what is said
 * @param pointer the word that points to a place told elsewhere; null for a place that is named
 * @param source the row that knows it
 */
record PlaceMention(int from, int to, Place place, Tie tie, GeographyWord pointer, String source) {
    /** How the words before a place tie it to what is said. */
    enum Tie {
        /** Something is there. */
        IN,
        /** Something goes there. */
        INTO,
        /** Something comes from there. */
        FROM,
        /** Something is for it. */
        FOR,
        /** Something is fired at it. */
        AGAINST,
        /** It is named, and no more. */
        BARE,
        /** It is where people speak, what is passed, or no place of what is counted. */
        NONE
    }

    PlaceMention at(Place resolved) {
        return new PlaceMention(from, to, resolved, tie, pointer, source);
    }

    PlaceMention tied(Tie other) {
        return new PlaceMention(from, to, place, other, pointer, source);
    }

    boolean isLed() {
        return tie == Tie.IN || tie == Tie.INTO;
    }
}
