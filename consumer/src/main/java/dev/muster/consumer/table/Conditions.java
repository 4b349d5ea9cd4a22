package dev.muster.consumer.table;

import dev.muster.schema.ForceKind;
import dev.muster.schema.Measure;
import dev.muster.schema.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
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
 * lets the fewest rows through is looked up in its index, and the others are only compared; where each lets many through, the rows are read in
 * the order of the listing, of which a page is soon found. The planners of the databases cannot tell, as they know no single value.
 */
final class Conditions {
    /** A filter with fewer rows is looked up, and its rows are sorted; some ten milliseconds' worth. */
    private static final int FEW = 3000;

    /** As many words as anybody looks for; a text of thousands would be thousands of conditions. */
    private static final int MOST_WORDS = 16;

    private static final char LIKE_ESCAPE = '!';

    private final Handle handle;
    private final String table;
    private final String columns;
    private final FacetReader reader;
    private final List<Facet> facets = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private Optional<Facet> driver;
    private boolean isNarrow;
    private boolean isOrderedByIndex = true;

    /**
     * No condition yet.
     *
     * @param table whose columns are meant
     * @param alias of it in the query
     */
    Conditions(Handle handle, String table, String alias) {
        this.handle = handle;
        this.table = table;
        this.columns = alias + ".";
        this.reader = new FacetReader(handle);
    }

    /** The view and the filters of a query. */
    static Conditions of(Handle handle, String table, String alias, TableQuery query) {
        Conditions all = new Conditions(handle, table, alias);
        all.filters(query.filters());
        all.isOrderedByIndex = query.moment().isNow() && query.order().by() == Order.By.STATED_ON;
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

    /** Seldom lets a tenth of the rows through: its index is of use only where there is nothing else. */
    private void view(TableView view) {
        String unit = columns + "unit" + (facets.isEmpty() && isOrderedByIndex ? "" : Facet.UNINDEXED);
        switch (view) {
            case TROOPS -> conditions.add(unit + " = 'PERSONS'");
            case MATERIEL -> conditions.add(unit + " <> 'PERSONS'");
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

    void after(String column, String value) {
        if (value != null) {
            conditions.add(columns + column + " > :after");
            values.put("after", ClaimWriter.storable(value));
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

    /** The filter that is looked up in its index; empty where the rows are best read in the order of the listing. */
    Optional<Facet> driver() {
        if (driver == null) {
            driver = isNarrow ? Optional.empty() : rarest().or(this::ordered);
        }
        return driver;
    }

    /** Whether few rows are looked up, rather than all read in the order of the listing. */
    boolean isLookedUp() {
        return isNarrow || driver().isPresent();
    }

    private Optional<Facet> rarest() {
        if (facets.size() == 1 && isOrderedByIndex && facets.get(0).isOneValue()) {
            return Optional.of(facets.get(0));
        }
        Map<Facet, Integer> counts = new HashMap<>();
        facets.stream().filter(Facet::isListed).forEach(facet -> counts.computeIfAbsent(facet, this::count));
        return counts.entrySet().stream()
                .filter(counted -> counted.getValue() < FEW)
                .min(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey);
    }

    private Optional<Facet> ordered() {
        return isOrderedByIndex ? facets.stream().filter(Facet::isOneValue).findFirst() : Optional.empty();
    }

    private int count(Facet facet) {
        Map<String, Object> bound = new HashMap<>();
        return handle.createQuery(facet.count(table, FEW, bound))
                .bindMap(bound)
                .mapTo(Integer.class)
                .one();
    }

    /** {@code WHERE …}; always true without conditions. */
    String where() {
        List<String> all = new ArrayList<>(conditions);
        for (int i = 0; i < facets.size(); i++) {
            boolean isDriver = driver().filter(facets.get(i)::equals).isPresent();
            all.add(facets.get(i).sql(columns, "facet" + i, isDriver, values));
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
