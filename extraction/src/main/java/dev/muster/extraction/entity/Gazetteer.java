package dev.muster.extraction.entity;

import dev.muster.extraction.pack.SharedData;
import dev.muster.extraction.pack.SharedData.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Knows which places lie in which. Immutable and thread safe. */
public final class Gazetteer {
    private static final String AREA = "area";
    private static final Set<String> TOWNS = Set.of("city", "town");
    private static final String BORDER = " border";
    private static final int CODE_LENGTH = 2;

    private final SharedData shared;
    private final Map<String, Set<String>> parents = new HashMap<>();
    /** All that hold a place, and hold those. */
    private final Map<String, Set<String>> holders = new HashMap<>();
    /** Countries by their names, the first of a name. */
    private final Map<String, Place> countries = new HashMap<>();
    /** The areas of each country, in the order of the table. */
    private final Map<String, List<Site>> areas = new HashMap<>();

    /** Over the places and countries of the shared data. */
    public Gazetteer(SharedData shared) {
        this.shared = shared;
        shared.countries()
                .forEach(country -> countries.putIfAbsent(country.name(), new Place(country.name(), country.code())));
        for (Site site : shared.places()) {
            if (site.region() != null) {
                addParent(site.name(), site.region());
            }
            site.holds().forEach(held -> addParent(nameOf(held), site.name()));
            if (site.kind().equals(AREA)) {
                areas.computeIfAbsent(site.country(), code -> new ArrayList<>()).add(site);
            }
        }
        for (String place : parents.keySet()) {
            Set<String> rings = new LinkedHashSet<>();
            addRings(rings, place);
            holders.put(place, rings);
        }
    }

    private void addParent(String place, String parent) {
        if (!place.equals(parent)) {
            parents.computeIfAbsent(place, name -> new LinkedHashSet<>()).add(parent);
        }
    }

    private String nameOf(String held) {
        SharedData.Country country = held.length() == CODE_LENGTH ? shared.country(held) : null;
        return country == null ? held : country.name();
    }

    /** The place of a site. */
    public static Place place(Site site) {
        return new Place(site.name(), site.country());
    }

    /** A country as a place; unknown where its code is not listed. */
    public Place country(String code) {
        SharedData.Country country = code == null ? null : shared.country(code);
        return country == null ? Place.UNKNOWN : new Place(country.name(), code);
    }

    /** Whether the one place lies in the other and is not it. */
    public boolean holds(Place outer, Place inner) {
        return outer.name() != null
                && !outer.equals(inner)
                && (isWithin(inner.name(), outer.name())
                        || isWithin(country(inner.country()).name(), outer.name()));
    }

    /** Whether the one name is the other's, or of what holds that. */
    private boolean isWithin(String inner, String outer) {
        return inner != null
                && (inner.equals(outer) || holders.getOrDefault(inner, Set.of()).contains(outer));
    }

    /** Whether a place lies in the region that is named after another: Melitopol, Zaporizhzhia. */
    public boolean isInNamesake(Place inner, Place namesake) {
        return !inner.equals(namesake)
                && namesake.name() != null
                && outwards(inner).stream().anyMatch(outer -> outer.startsWith(namesake.name() + ' '));
    }

    /** The smallest place that holds both; unknown where none is listed. */
    public Place around(Place a, Place b) {
        Set<String> outer = outwards(b);
        return outwards(a).stream()
                .filter(outer::contains)
                .findFirst()
                .map(this::named)
                .orElse(Place.UNKNOWN);
    }

    /** The part of a country that lies in a direction: Eastern Ukraine; unknown where the country is. */
    public Place part(String direction, String code) {
        if (code == null) {
            return Place.UNKNOWN;
        }
        for (Site site : areas.getOrDefault(code, List.of())) {
            if (site.name().startsWith(direction + ' ')) {
                return place(site);
            }
        }
        Place country = country(code);
        return country.equals(Place.UNKNOWN) ? country : new Place(direction + ' ' + country.name(), code);
    }

    /** The border of two countries. */
    public Place border(String code, String other) {
        String a = country(code).name();
        String b = country(other).name();
        if (a == null || b == null || a.equals(b)) {
            return Place.UNKNOWN;
        }
        String name = a.compareTo(b) < 0 ? a + '-' + b : b + '-' + a;
        return new Place(name + BORDER, null);
    }

    /** Whether the gazetteer lists a border of the two countries. */
    public boolean areNeighbours(String code, String other) {
        Place border = border(code, other);
        return border.name() != null && shared.site(border.name()) != null;
    }

    /** Whether the place is a country. */
    public boolean isCountry(Place place) {
        SharedData.Country country = place.country() == null ? null : shared.country(place.country());
        return country != null && country.name().equals(place.name());
    }

    /** Whether the place is the capital of a country, whose name mostly stands for the state itself. */
    public boolean isCapital(Place place) {
        SharedData.Country country = place.country() == null ? null : shared.country(place.country());
        return country != null && country.capital() != null && country.capital().equals(place.name());
    }

    /** The kind of a place; null where it is no site of the table. */
    public String kind(Place place) {
        Site site = place.name() == null ? null : shared.site(place.name());
        return site == null ? null : site.kind();
    }

    /** Whether the place is a city or a town of the table. */
    public boolean isTown(Place place) {
        return TOWNS.contains(String.valueOf(kind(place)));
    }

    /** The place of that English name. */
    public Place named(String name) {
        Site site = shared.site(name);
        if (site != null) {
            return place(site);
        }
        Place country = countries.get(name);
        return country != null ? country : new Place(name, null);
    }

    /** The place and all that hold it, from the inside outwards: regions, its country, regions of several states. */
    private Set<String> outwards(Place place) {
        Set<String> seen = new LinkedHashSet<>();
        addRings(seen, place.name());
        addRings(seen, country(place.country()).name());
        return seen;
    }

    private void addRings(Set<String> seen, String innermost) {
        List<String> ring = innermost == null ? List.of() : List.of(innermost);
        while (!ring.isEmpty()) {
            seen.addAll(ring);
            List<String> next = new ArrayList<>();
            ring.forEach(name -> next.addAll(parents.getOrDefault(name, Set.of())));
            next.removeAll(seen);
            ring = next;
        }
    }
}
