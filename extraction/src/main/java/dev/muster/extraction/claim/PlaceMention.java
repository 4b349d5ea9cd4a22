package dev.muster.extraction.claim;

import dev.muster.extraction.entity.Place;
import dev.muster.extraction.pack.GeographyWord;
import dev.muster.extraction.pack.Measure;
import java.util.EnumSet;
import java.util.Set;

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
    /** Who is still made ready is not yet where they are meant for. */
    private static final Set<Measure> BEFOREHAND = EnumSet.of(Measure.TRAINING, Measure.RECRUITED);

    /** How the words before a place tie it to what is said. */
    enum Tie {
        /** Something is there. */
        IN,
        /** Something goes there. */
        INTO,
        /** Something comes from there. */
        FROM,
        /** What something is for is there: for a battle in Kursk. */
        MEANT,
        /** Something is for it. */
        FOR,
        /** Something is fired at it. */
        AGAINST,
        /** It is where a mission is that is named. */
        MISSION,
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

    /** Whether those of whom that is said are there only later, if ever. */
    boolean isLater(Measure measure) {
        return (tie == Tie.FOR || tie == Tie.MEANT) && BEFOREHAND.contains(measure);
    }

    boolean isLed() {
        return tie == Tie.IN || tie == Tie.MEANT || tie == Tie.INTO;
    }
}
