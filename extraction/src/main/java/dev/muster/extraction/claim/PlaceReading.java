package dev.muster.extraction.claim;

import dev.muster.extraction.entity.Place;

/**
 * Where what a figure counts is or goes, and how that was found.
 *
 * @param place the place; {@link Place#UNKNOWN} where none is told
 * @param source the row or rule that found it
 */
record PlaceReading(Place place, String source) {
    static final PlaceReading NONE = new PlaceReading(Place.UNKNOWN, "place:none");

    boolean isKnown() {
        return !place.equals(Place.UNKNOWN);
    }
}
