package dev.muster.consumer.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The wars that rows can belong to, from the list of theatres of the language packs. A row belongs to the war that is fought over its place;
 * else to one between whose parties its force is, and of whose parties' countries its place is one, or not told; else to one that is still
 * fought, and between whose first two parties its place's country is. The first in the list that fits; none where none does. So North
 * Korean soldiers in Kursk Oblast belong to Russia's war on Ukraine. Immutable.
 */
public final class Conflicts {
    private static final List<Conflict> ALL = read();
    private static final int WAR = 0;
    private static final int UNTIL = 2;
    private static final int LAND = 3;
    private static final int PARTIES = 4;
    private static final int FIRST_PARTIES = 2;

    private Conflicts() {}

    /**
     * A war.
     *
     * @param id its name in lower case, words separated by hyphens
     * @param name its name
     * @param land place or country that is fought over
     * @param parties ISO codes of countries and ids of armed groups, the main ones first
     * @param isOver whether it has ended
     */
    public record Conflict(String id, String name, String land, List<String> parties, boolean isOver) {
        private boolean isFoughtOver(Place place) {
            return land.equals(place.name()) || land.equals(Countries.name(place.country()));
        }

        private boolean isWagedBy(String force, Place place) {
            return parties.contains(force)
                    && (place.name() == null && place.country() == null || parties.contains(place.country()));
        }

        private boolean isFoughtIn(Place place) {
            return !isOver && parties.stream().limit(FIRST_PARTIES).anyMatch(party -> party.equals(place.country()));
        }
    }

    /** All, in the order of precedence. */
    public static List<Conflict> all() {
        return ALL;
    }

    /** The ids of all. */
    public static Set<String> ids() {
        return ALL.stream().map(Conflict::id).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The war that a row belongs to.
     *
     * @param force ISO code of a country or id of an armed group; null when not told
     * @param place where the force is
     */
    static Optional<Conflict> of(String force, Place place) {
        return first(war -> war.isFoughtOver(place))
                .or(() -> first(war -> war.isWagedBy(force, place)))
                .or(() -> first(war -> war.isFoughtIn(place)));
    }

    private static Optional<Conflict> first(Predicate<Conflict> fits) {
        return ALL.stream().filter(fits).findFirst();
    }

    private static List<Conflict> read() {
        List<Conflict> wars = new ArrayList<>();
        for (String[] row : SharedList.of("theatres.tsv")) {
            wars.add(new Conflict(
                    id(row[WAR]),
                    row[WAR],
                    row[LAND],
                    Arrays.asList(row[PARTIES].split("\\|")),
                    !row[UNTIL].isEmpty()));
        }
        return List.copyOf(wars);
    }

    private static String id(String name) {
        return name.toLowerCase(Locale.ROOT).replace("'", "").replaceAll("[^a-z0-9]+", "-");
    }
}
