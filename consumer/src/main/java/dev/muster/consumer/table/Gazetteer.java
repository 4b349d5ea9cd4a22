package dev.muster.consumer.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where places are, from the gazetteer of the language packs. Immutable. */
public final class Gazetteer {
    private static final int NAME = 0;
    private static final int LATITUDE = 4;
    private static final int LONGITUDE = 5;
    private static final Map<String, Coordinates> PLACES = read();

    private Gazetteer() {}

    /**
     * The centre of a place.
     *
     * @param latitude WGS 84 degrees, north positive
     * @param longitude WGS 84 degrees, east positive
     */
    public record Coordinates(double latitude, double longitude) {}

    /** The centre of a place by its name; empty where it has none or is not in the gazetteer. */
    public static Optional<Coordinates> find(Place place) {
        return Optional.ofNullable(place.name()).map(PLACES::get);
    }

    private static Map<String, Coordinates> read() {
        Map<String, Coordinates> places = new HashMap<>();
        for (String[] row : SharedList.of("places.tsv")) {
            if (!row[LATITUDE].isEmpty() && !row[LONGITUDE].isEmpty()) {
                places.putIfAbsent(
                        row[NAME],
                        new Coordinates(Double.parseDouble(row[LATITUDE]), Double.parseDouble(row[LONGITUDE])));
            }
        }
        return Map.copyOf(places);
    }
}
