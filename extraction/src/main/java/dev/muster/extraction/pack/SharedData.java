package dev.muster.extraction.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What all languages share: countries, the actor register, office holders, armed groups and the gazetteer. Immutable. */
public final class SharedData {
    /**
     * A country.
     *
     * @param code ISO 3166-1 alpha-2
     * @param name its common English name
     * @param capital its capital's English name; null when not listed
     * @param island whether it is called the island, since one makes up all of it that is mostly spoken of
     * @param rival the state that its armed forces watch or fight where a text names no other; null where none is listed
     */
    public record Country(String code, String name, String capital, boolean island, String rival) {
        static Country read(PackRow row) {
            return new Country(
                    row.required("code"),
                    row.required("name"),
                    row.optional("capital"),
                    "island".equals(row.optional("land")),
                    row.optional("rival"));
        }
    }

    /**
     * A body of the actor register.
     *
     * @param id its id
     * @param country its country; null for a body of no state
     * @param name its English name
     * @param outlet true for news agencies, newspapers and broadcasters, which mostly relay
     * @param aliases its other names that are the same in every language
     */
    public record Body(String id, String country, String name, boolean outlet, List<String> aliases) {
        static Body read(PackRow row) {
            boolean outlet = "outlet".equals(row.optional("role"));
            return new Body(
                    row.required("id"),
                    row.optional("country"),
                    row.required("name"),
                    outlet,
                    row.alternatives("aliases"));
        }
    }

    record Institution(String country, String type, String actor, LocalDate from) {
        static Institution read(PackRow row) {
            return new Institution(
                    row.required("country"), row.required("type"), row.required("actor"), row.date("from"));
        }
    }

    record InstitutionType(String type, String id, String name) {
        static InstitutionType read(PackRow row) {
            return new InstitutionType(row.required("type"), row.required("id"), row.required("name"));
        }
    }

    /**
     * Who held an office, and when.
     *
     * @param name the first of the names, for {@code speaker}
     * @param actor the institution that the holder speaks for
     * @param from first day in office; null when not listed
     * @param to last day in office; null while in office
     */
    public record Holder(String name, String actor, LocalDate from, LocalDate to) {
        static Holder read(PackRow row) {
            return new Holder(
                    row.alternatives("names").get(0), row.required("actor"), row.date("from"), row.date("to"));
        }

        /** Whether the office was held on that day. */
        public boolean holds(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    /**
     * An armed group that is a force of its own.
     *
     * @param actor its id in the register
     * @param kind the kind of its people
     * @param country the country that it fights or serves in; null where it is none or several
     * @param enemy the state that it fights; null where that is the country's own or there are several
     */
    public record Group(String actor, ForceKind kind, String country, String enemy) {
        static Group read(PackRow row) {
            ForceKind kind = row.optionalConstant("kind", ForceKind.class);
            return new Group(
                    row.required("actor"),
                    kind == null ? ForceKind.FIGHTERS : kind,
                    row.optional("country"),
                    row.optional("enemy"));
        }

        /** The state whose institutions are meant where a text names the group and no country: its enemy, else the one that it fights in; null where there are several. */
        public String opponent() {
            return enemy != null ? enemy : country;
        }
    }

    /**
     * A place.
     *
     * @param name its common English name
     * @param kind city, town, region, area, border, …
     * @param country ISO 3166-1 alpha-2; null for a border and for a region of several states
     * @param region the first-order region that holds it; null when it is one or is not listed
     * @param aliases its other names
     * @param holds what lies in it, where that is not told by region and country: names of places and codes of countries
     */
    public record Site(
            String name, String kind, String country, String region, List<String> aliases, List<String> holds) {
        static Site read(PackRow row) {
            return new Site(
                    row.required("name"),
                    row.required("kind"),
                    row.optional("country"),
                    row.optional("region"),
                    row.alternatives("aliases"),
                    row.alternatives("holds"));
        }
    }

    /**
     * Where a war takes its dead: the land that its parties fight over.
     *
     * @param name the war
     * @param from its first day
     * @param to its last day; null while it goes on
     * @param place name of the place
     * @param parties countries and armed groups that fight in it
     */
    public record Theatre(String name, LocalDate from, LocalDate to, String place, List<String> parties) {
        static Theatre read(PackRow row) {
            return new Theatre(
                    row.required("war"),
                    row.date("from"),
                    row.date("to"),
                    row.required("place"),
                    row.alternatives("parties"));
        }

        /** Whether the war goes on on that day. */
        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    private final Map<String, Country> countries = new LinkedHashMap<>();
    /** The codes of the countries by how ids of their actors begin. */
    private final StateCodes states;

    private final Map<String, Body> bodies = new LinkedHashMap<>();
    private final Map<String, String> institutions = new HashMap<>();
    private final Map<String, Institution> successors = new HashMap<>();
    private final Map<String, InstitutionType> types = new LinkedHashMap<>();
    /** The actors of all types of institutions, by the code of their country and then by their type. */
    private final Map<String, Map<String, String>> actors = new HashMap<>();

    private final Map<String, Group> groups = new HashMap<>();
    private final Map<String, Site> sites = new LinkedHashMap<>();
    private final List<Entry<Site>> places;
    private final List<Entry<Holder>> holders;
    private final List<Theatre> theatres;
    private final Map<String, Double> confidence = new HashMap<>();

    SharedData(PackTables tables) {
        tables.entries(Table.SHARED_CONFIDENCE).forEach(e -> confidence.put(e.form(), e.value()));
        tables.entries(Table.SHARED_COUNTRIES).forEach(e -> countries.put(e.form(), e.value()));
        states = new StateCodes(countries.keySet());
        tables.entries(Table.SHARED_ACTORS).forEach(e -> bodies.put(e.form(), e.value()));
        tables.entries(Table.SHARED_INSTITUTION_TYPES).forEach(e -> types.put(e.form(), e.value()));
        tables.entries(Table.SHARED_INSTITUTIONS).forEach(e -> put(e.value()));
        countries.keySet().forEach(code -> actors.put(code, actorsOf(code)));
        tables.entries(Table.SHARED_GROUPS).forEach(e -> groups.put(e.form(), e.value()));
        places = tables.entries(Table.SHARED_PLACES);
        places.forEach(e -> sites.put(e.form(), e.value()));
        holders = tables.entries(Table.SHARED_HOLDERS);
        theatres =
                tables.entries(Table.SHARED_THEATRES).stream().map(Entry::value).toList();
    }

    private Map<String, String> actorsOf(String country) {
        Map<String, String> ofCountry = new HashMap<>();
        types.keySet().forEach(type -> ofCountry.put(type, actor(country, type)));
        return ofCountry;
    }

    private void put(Institution institution) {
        if (institution.from() != null) {
            String id = institution(institution.country(), institution.type());
            successors.put(id, institution);
            return;
        }
        institutions.put(key(institution.country(), institution.type()), institution.actor());
    }

    /** The factors of the odds that a claim is right, by the grounds that it was read on. */
    public Map<String, Double> confidence() {
        return Collections.unmodifiableMap(confidence);
    }

    /** The country of that code; null where none is listed. */
    public Country country(String code) {
        return countries.get(code);
    }

    /** The state that an actor belongs to by its id, KR for {@code kr-nis}; ISO 3166-1 alpha-2, null for none. */
    public String stateOf(String actor) {
        return states.of(actor);
    }

    /** All countries in the order of the table. */
    public List<Country> countries() {
        return List.copyOf(countries.values());
    }

    /** The body of that id; null where the register has none. */
    public Body body(String id) {
        return bodies.get(id);
    }

    /** All bodies of the register that name themselves. */
    public List<Body> bodies() {
        return List.copyOf(bodies.values());
    }

    /** The actor that stands for that institution of that country, by exception or else by the rule {@code country-type}. */
    public String institution(String country, String type) {
        Map<String, String> ofCountry = actors.get(country);
        String known = ofCountry == null ? null : ofCountry.get(type);
        return known != null ? known : actor(country, type);
    }

    private String actor(String country, String type) {
        String exception = institutions.get(key(country, type));
        InstitutionType known = types.get(type);
        String ending = known == null ? type : known.id();
        return exception != null ? exception : country.toLowerCase(Locale.ROOT) + '-' + ending;
    }

    /** Who speaks for the institution of that id on that day: a body that has taken it over, else the institution itself. */
    public String actorOn(String id, LocalDate day) {
        Institution successor = successors.get(id);
        return successor == null || day.isBefore(successor.from()) ? id : successor.actor();
    }

    /** The English name of what an id of the form {@code country-ending} stands for; the ending itself where none is listed. */
    public String institutionName(String ending) {
        return types.values().stream()
                .filter(type -> type.id().equals(ending))
                .map(InstitutionType::name)
                .findFirst()
                .orElse(ending);
    }

    /** The types of institutions that a state may have. */
    public Set<String> institutionTypes() {
        return Collections.unmodifiableSet(types.keySet());
    }

    private static String key(String country, String type) {
        return country.toLowerCase(Locale.ROOT) + '/' + type;
    }

    /** The armed group of that actor; null where it is none. */
    public Group group(String actor) {
        return groups.get(actor);
    }

    /** The place of that name; null where the gazetteer has none. */
    public Site site(String name) {
        return sites.get(name);
    }

    /** All places under all their shared names. */
    public List<Entry<Site>> sites() {
        List<Entry<Site>> named = new ArrayList<>();
        for (Entry<Site> place : places) {
            named.add(place);
            place.value().aliases().forEach(alias -> named.add(new Entry<>(alias, place.value(), place.source())));
        }
        return named;
    }

    /** The places themselves, in the order of the table. */
    public List<Site> places() {
        return List.copyOf(sites.values());
    }

    /** The wars and where they are fought, in the order of the table. */
    public List<Theatre> theatres() {
        return theatres;
    }

    /** All office holders under all their names. */
    public List<Entry<Holder>> holders() {
        return holders;
    }
}
