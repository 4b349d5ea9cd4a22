package dev.muster.extraction.claim;

import dev.muster.extraction.entity.Place;

/**
 * Where what a figure counts is or goes, and how that was found.
 *
 * @param place the place; {@link Place#UNKNOWN} where none is told
 * @param source the row or rule that found it
 * @param goal true where the words before it say that something goes there
 */
record PlaceReading(Place place, String source, boolean goal) {
    static final PlaceReading NONE = new PlaceReading(Place.UNKNOWN, "place:none");

    PlaceReading(Place place, String source) {
        this(place, source, false);
    }

    boolean isKnown() {
        return !place.equals(Place.UNKNOWN);
    }
}
