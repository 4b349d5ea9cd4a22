package dev.muster.consumer.table;

import dev.muster.schema.ForceKind;
import dev.muster.schema.Measure;
import dev.muster.schema.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Filters as SQL conditions on the columns of a claim or of a latest estimate, and the values bound in them. Of several filters the one that
 * lets the fewest rows through is {@linkplain Lookup looked up}, and all are compared; where each lets many through, the rows are read in
 * the order of the listing, of which a page is soon found.
 */
final class Conditions {
    /** As many words as anybody looks for; a text of thousands would be thousands of conditions. */
    private static final int MOST_WORDS = 16;

    private static final char LIKE_ESCAPE = '!';

    private final Handle handle;
    private final Lookup.Listing listing;
    private final String columns;
    private final FacetReader reader;
    private final List<Facet> facets = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private Optional<String> driver;
    private String after;
    private boolean isNarrow;

    /**
     * No condition yet.
     *
     * @param listing of what
     * @param alias of its table in the query
     */
    Conditions(Handle handle, Lookup.Listing listing, String alias) {
        this.handle = handle;
        this.listing = listing;
        this.columns = alias + ".";
        this.reader = new FacetReader(handle);
    }

    /** The view and the filters of a query. */
    static Conditions of(Handle handle, Lookup.Listing listing, String alias, TableQuery query) {
        Conditions all = new Conditions(handle, listing, alias);
        all.filters(query.filters());
        all.view(query.view());
        return all;
    }

    void filters(Map<Filter, String> filters) {
        given(filters, Filter.ACTOR).map(reader::actor).ifPresent(facets::add);
        given(filters, Filter.FORCE).map(FacetReader::force).ifPresent(facets::add);
        given(filters, Filter.PLACE).map(reader::place).ifPresent(facets::add);
        choice("force_kind", "kind", ForceKind.class, filters.get(Filter.KIND));
        choice("measure", "measure", Measure.class, filters.get(Filter.MEASURE));
        choice("unit", "unit", Unit.class, filters.get(Filter.UNIT));
        given(filters, Filter.CONFLICT).map(Conditions::conflict).ifPresent(facets::add);
        given(filters, Filter.SUBJECT)
                .map(key -> Facet.of("subject", ClaimWriter.storable(key)))
                .ifPresent(facets::add);
        given(filters, Filter.Q).ifPresent(this::search);
    }

    private static Optional<String> given(Map<Filter, String> filters, Filter filter) {
        return Optional.ofNullable(filters.get(filter));
    }

    private void view(TableView view) {
        switch (view) {
            case TROOPS -> conditions.add(columns + "unit = 'PERSONS'");
            case MATERIEL -> conditions.add(columns + "unit <> 'PERSONS'");
            case ALL -> {}
        }
    }

    private static Facet conflict(String id) {
        if (!Conflicts.ids().contains(id)) {
            throw QueryException.notOneOf(
                    "conflict",
                    id,
                    Conflicts.all().stream().map(Conflicts.Conflict::id).toList());
        }
        return Facet.of("conflict", id);
    }

    private void search(String text) {
        List<String> words = Stream.of(text.strip().split("\\s+"))
                .map(ClaimWriter::folded)
                .distinct()
                .toList();
        if (words.size() > MOST_WORDS) {
            throw new QueryException("q", text, "give at most " + MOST_WORDS + " words");
        }
        words.stream().map(reader::word).forEach(facets::add);
    }

    /** Only rows whose column holds this constant, given in any case. */
    <E extends Enum<E>> void choice(String column, String filter, Class<E> type, String name) {
        if (name != null) {
            facets.add(Facet.of(column, constant(filter, type, name).name()));
        }
    }

    /**
     * A constant by its name, in any case.
     *
     * @throws QueryException where there is none
     */
    static <E extends Enum<E>> E constant(String filter, Class<E> type, String name) {
        return constant(type, name)
                .orElseThrow(() -> QueryException.notOneOf(
                        filter,
                        name,
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()));
    }

    /** A constant by its name, in any case. */
    static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        String wanted = name.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(wanted))
                .findFirst();
    }

    /** Only rows whose column holds one of these values. */
    void among(String column, List<String> wanted) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            names.add(":" + column + i);
            values.put(column + i, wanted.get(i));
        }
        isNarrow = true;
        conditions.add(columns + column + " IN (" + String.join(", ", names) + ")");
    }

    /** Only rows whose column holds this value, which few do; all for null. */
    void equal(String column, String value) {
        if (value != null) {
            isNarrow = true;
            conditions.add(columns + column + " = :" + column);
            values.put(column, ClaimWriter.storable(value));
        }
    }

    /**
     * Only claims of a row; all for null. They are among those about its subject by its actor, whose ids begin with the actor's as the row's key does; a
     * row without a value has no subject that is soon found.
     */
    void row(String key) {
        if (key == null) {
            return;
        }
        String actor = ClaimWriter.storable(key.substring(0, Math.max(0, key.lastIndexOf('/'))));
        equal("estimate_key", key);
        narrow(columns + "id > :firstId AND " + columns + "id < :endOfIds");
        value("firstId", actor + "/");
        value("endOfIds", actor + "0");
        handle.createQuery("SELECT subject FROM latest_estimate WHERE estimate_key = :key")
                .bind("key", ClaimWriter.storable(key))
                .mapTo(String.class)
                .findOne()
                .ifPresent(subject -> equal("subject", subject));
    }

    /** Only claims whose ids are greater; all for null. */
    void after(String id) {
        if (id != null) {
            after = ClaimWriter.storable(id);
            values.put("after", after);
        }
    }

    /** A value that the query refers to outside its conditions. */
    void value(String name, Object value) {
        values.put(name, value instanceof String text ? ClaimWriter.storable(text) : value);
    }

    /** A condition that binds nothing. */
    void and(String condition) {
        conditions.add(condition);
    }

    /** A condition that binds nothing, and that few rows meet. */
    void narrow(String condition) {
        isNarrow = true;
        and(condition);
    }

    private Optional<String> driver() {
        if (driver == null) {
            driver = isNarrow || facets.isEmpty()
                    ? Optional.empty()
                    : new Lookup(handle, listing, columns, values).condition(facets, after);
        }
        return driver;
    }

    /** Whether few rows are looked up, rather than all read in the order of the listing. */
    boolean isLookedUp() {
        return isNarrow || driver().isPresent();
    }

    /** {@code WHERE …}; always true without conditions. */
    String where() {
        List<String> all = new ArrayList<>(conditions);
        driver().ifPresent(all::add);
        for (int i = 0; i < facets.size(); i++) {
            all.add(facets.get(i).compared(columns, "facet" + i, values));
        }
        if (after != null) {
            boolean isBegun =
                    driver().filter(range -> range.contains(Lookup.FROM)).isPresent();
            all.add(columns + "id" + (isBegun ? Facet.UNINDEXED : "") + " > :after");
        }
        return all.isEmpty() ? "WHERE 1 = 1" : "WHERE " + String.join(" AND ", all);
    }

    /** A query that starts with the given text and has the values bound. */
    Query bindTo(Query query) {
        return query.bindMap(values);
    }

    /** A pattern of SQL for what holds a text, in any case. */
    static String containing(String part) {
        StringBuilder pattern = new StringBuilder("%");
        for (char c : ClaimWriter.folded(part).toCharArray()) {
            if (c == '%' || c == '_' || c == LIKE_ESCAPE) {
                pattern.append(LIKE_ESCAPE);
            }
            pattern.append(c);
        }
        return pattern.append('%').toString();
    }
}
