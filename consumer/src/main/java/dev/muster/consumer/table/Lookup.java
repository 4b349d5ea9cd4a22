package dev.muster.consumer.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Chooses what of several filters is looked up in an index, for the planners of the databases know no single value. What claims are about is found among
 * the subjects, which are few and count their claims and rows, as actors do.
 */
final class Lookup {
    /** Fewer rows are looked up, and sorted; some ten milliseconds' worth. */
    private static final int FEW = 3000;

    /** Where a range of ids begins that is looked up; not before the id that the claims are to stand behind. */
    static final String FROM = ":from";

    private static final String ACTOR = "actor_id";

    /** Columns of a claim of which nearly all have one value, and the index has the others alone. */
    private static final Map<String, String> MOST = Map.of("stance", "ASSERTED", "status", "LIVE");

    /** What is listed, in which order. */
    enum Listing {
        CLAIMS_BY_ID("claims"),
        CLAIMS("claims"),
        /** As known at a moment, in any order. */
        CLAIMS_THEN("claims"),
        ROWS_BY_DAY("estimates"),
        ROWS("estimates");

        private final String counter;

        Listing(String counter) {
            this.counter = counter;
        }

        private boolean isOrdered() {
            return this != ROWS && this != CLAIMS_THEN;
        }
    }

    private final Handle handle;
    private final Listing listing;
    private final String columns;
    private final Map<String, Object> bound;

    /**
     * @param columns prefix of the columns, such as {@code c.}
     * @param bound takes the values of conditions
     */
    Lookup(Handle handle, Listing listing, String columns, Map<String, Object> bound) {
        this.handle = handle;
        this.listing = listing;
        this.columns = columns;
        this.bound = bound;
    }

    /** Rows that an index can find, how many they are, and whether it has them in the order of the listing. */
    private record Found(String condition, long rows, boolean isOrdered) {}

    /** The rows that some subjects have. */
    private record Subjects(List<String> ids, long subjects, long rows) {}

    /**
     * The condition that an index serves; empty where the rows are best read in the order of the listing.
     *
     * @param after claims behind this id alone; null for all
     */
    Optional<String> condition(List<Facet> facets, String after) {
        List<Found> found = new ArrayList<>();
        List<Facet> about = facets.stream().filter(Facet::isOfSubjects).toList();
        if (!about.isEmpty()) {
            found.add(about(about));
        }
        facets.stream()
                .filter(facet -> !facet.isOfSubjects() && facet.isListed())
                .flatMap(facet -> other(facet, after))
                .forEach(found::add);
        return found.stream()
                .filter(each -> each.rows < FEW)
                .min(Comparator.comparingLong(Found::rows))
                .or(() -> found.stream().filter(Found::isOrdered).findFirst())
                .map(Found::condition);
    }

    private Found about(List<Facet> facets) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        facets.forEach(facet -> conditions.add(facet.onSubjects("about" + conditions.size(), values)));
        Subjects subjects = subjects(String.join(" AND ", conditions), values);
        return new Found(
                among("subject", "subject", subjects.ids),
                subjects.rows,
                subjects.subjects == 1 && listing.isOrdered());
    }

    /** Those of which there are more than is looked up are counted alone. */
    private Subjects subjects(String condition, Map<String, Object> values) {
        String some = " FROM subject s WHERE s." + listing.counter + " > 0 AND " + condition;
        Subjects counted = handle.createQuery(
                        "SELECT COUNT(*) AS subjects, COALESCE(SUM(s." + listing.counter + "), 0) AS entries" + some)
                .bindMap(values)
                .map((row, context) -> new Subjects(List.of(), row.getLong("subjects"), row.getLong("entries")))
                .one();
        boolean isRead = counted.rows < FEW || counted.subjects == 1;
        return isRead
                ? new Subjects(
                        handle.createQuery("SELECT s.id" + some)
                                .bindMap(values)
                                .mapTo(String.class)
                                .list(),
                        counted.subjects,
                        counted.rows)
                : counted;
    }

    private Stream<Found> other(Facet facet, String after) {
        if (facet.parts().stream().anyMatch(part -> MOST.containsKey(part.column()))) {
            return rare(facet.parts().get(0));
        }
        List<String> actors = facet.part(ACTOR).map(Facet.Part::values).orElse(List.of());
        if (facet.parts().size() == 1 && actors.size() == 1) {
            return Stream.of(new Found(ofActor(actors.get(0), after), entries(actors), listing.isOrdered()));
        }
        Facet about = facet.ofSubjects();
        Map<String, Object> values = new HashMap<>();
        Subjects subjects = subjects(about.onSubjects("word", values), values);
        String condition = "(" + among(ACTOR, "actor" + bound.size(), actors) + " OR "
                + among("subject", "subject" + bound.size(), subjects.ids) + ")";
        return Stream.of(new Found(condition, entries(actors) + subjects.rows, false));
    }

    /** A value that few claims have. */
    private Stream<Found> rare(Facet.Part part) {
        String value = part.values().get(0);
        String most = MOST.get(part.column());
        if (value.equals(most)) {
            return Stream.empty();
        }
        String condition = part.column() + " = '" + value + "' AND " + columns + part.column() + " <> '" + most + "'";
        long rows = handle.createQuery("SELECT COUNT(*) FROM (SELECT 1 FROM claim " + columns.replace(".", "")
                        + " WHERE " + columns + condition + " LIMIT " + FEW + ") few")
                .mapTo(Long.class)
                .one();
        boolean isOrdered = listing == Listing.CLAIMS
                || listing == Listing.CLAIMS_BY_ID && part.column().equals("status");
        return Stream.of(new Found(columns + condition, rows, isOrdered));
    }

    private long entries(List<String> actors) {
        return actors.isEmpty()
                ? 0
                : handle.createQuery("SELECT COALESCE(SUM(" + listing.counter + "), 0) FROM actor WHERE id IN (<ids>)")
                        .bindList("ids", actors)
                        .mapTo(Long.class)
                        .one();
    }

    /** The ids of an actor's claims begin with its own. */
    private String ofActor(String actor, String after) {
        bound.put("actor", actor);
        if (listing != Listing.CLAIMS_BY_ID) {
            return columns + ACTOR + " = :actor";
        }
        bound.put("from", TextOrder.greatest(actor + "/", after));
        bound.put("to", actor + "0");
        return columns + ACTOR + Facet.UNINDEXED + " = :actor AND " + columns + "id > " + FROM + " AND " + columns
                + "id < :to";
    }

    private String among(String column, String name, List<String> values) {
        if (values.isEmpty()) {
            return "1 = 0";
        }
        List<String> names = new ArrayList<>();
        for (String value : values) {
            bound.put(name + "_" + names.size(), value);
            names.add(":" + name + "_" + names.size());
        }
        return columns + column + (names.size() == 1 ? " = " + names.get(0) : " IN (" + String.join(", ", names) + ")");
    }
}
