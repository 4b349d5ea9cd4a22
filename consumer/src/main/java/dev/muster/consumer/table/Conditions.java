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
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Filters as SQL conditions on the columns of a claim or of a latest estimate, and the values bound in them. */
final class Conditions {
    private static final Pattern GROUP_ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final char LIKE_ESCAPE = '!';

    /** Seldom lets a tenth of the rows through: an index of it is no use beside one of another filter. */
    private static final String UNINDEXED = " || ''";

    private final Handle handle;
    private final String columns;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** @param alias of the table whose columns are meant */
    Conditions(Handle handle, String alias) {
        this.handle = handle;
        this.columns = alias + ".";
    }

    /** The view and the filters of a query. */
    static Conditions of(Handle handle, String alias, TableQuery query) {
        Conditions all = new Conditions(handle, alias);
        all.filters(query.filters());
        all.view(query.view(), !query.filters().isEmpty() || query.order().by() != Order.By.STATED_ON);
        return all;
    }

    void filters(Map<Filter, String> filters) {
        actor(filters.get(Filter.ACTOR));
        force(filters.get(Filter.FORCE));
        place(filters.get(Filter.PLACE));
        choice("force_kind", "kind", ForceKind.class, filters.get(Filter.KIND));
        choice("measure", "measure", Measure.class, filters.get(Filter.MEASURE));
        choice("unit", "unit", Unit.class, filters.get(Filter.UNIT));
        conflict(filters.get(Filter.CONFLICT));
        equal("subject", filters.get(Filter.SUBJECT));
        search(filters.get(Filter.Q));
    }

    private void view(TableView view, boolean isFiltered) {
        String unit = columns + "unit" + (isFiltered ? UNINDEXED : "");
        switch (view) {
            case TROOPS -> conditions.add(unit + " = 'PERSONS'");
            case MATERIEL -> conditions.add(unit + " <> 'PERSONS'");
            case ALL -> {}
        }
    }

    void actor(String idOrName) {
        if (idOrName == null) {
            return;
        }
        String id = ClaimWriter.folded(idOrName);
        boolean isId = handle.createQuery("SELECT COUNT(*) FROM actor WHERE id = :actor")
                        .bind("actor", id)
                        .mapTo(Integer.class)
                        .one()
                > 0;
        conditions.add(
                isId
                        ? columns + "actor_id = :actor"
                        : columns + "actor_id IN (SELECT a.id FROM actor a"
                                + " WHERE a.id LIKE :actor ESCAPE '!' OR a.folded LIKE :actor ESCAPE '!')");
        values.put("actor", isId ? id : containing(idOrName));
    }

    private void conflict(String id) {
        if (id != null && !Conflicts.ids().contains(id)) {
            throw QueryException.notOneOf(
                    "conflict",
                    id,
                    Conflicts.all().stream().map(Conflicts.Conflict::id).toList());
        }
        equal("conflict", id);
    }

    private void search(String words) {
        if (words != null) {
            int no = 0;
            for (String word : words.strip().split("\\s+")) {
                conditions.add(columns + "search LIKE :q" + no + " ESCAPE '!'");
                values.put("q" + no++, containing(word));
            }
        }
    }

    void force(String countryOrKind) {
        if (countryOrKind == null) {
            return;
        }
        Optional<ForceKind> kind = constant(ForceKind.class, countryOrKind);
        conditions.add(columns + (kind.isPresent() ? "force_kind" : "force_country") + " = :force");
        values.put("force", kind.map(ForceKind::name).orElseGet(() -> country(countryOrKind)));
    }

    void place(String nameOrCountry) {
        if (nameOrCountry == null) {
            return;
        }
        Optional<String> country = Countries.code(nameOrCountry);
        country.ifPresent(code -> values.put("placeCountry", code));
        if (country.isPresent() && country.get().equalsIgnoreCase(nameOrCountry)) {
            conditions.add(columns + "place_country = :placeCountry");
            return;
        }
        String byName = columns + "place_folded LIKE :place ESCAPE '!'";
        conditions.add(
                country.isPresent() ? "(" + columns + "place_country = :placeCountry OR " + byName + ")" : byName);
        values.put("place", containing(nameOrCountry));
    }

    /** Only rows whose column holds this constant, given in any case. */
    <E extends Enum<E>> void choice(String column, String filter, Class<E> type, String name) {
        if (name != null) {
            equal(column, constant(filter, type, name).name());
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

    /** Only rows whose column holds one of these values. */
    void among(String column, List<String> wanted) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            names.add(":" + column + i);
            values.put(column + i, wanted.get(i));
        }
        conditions.add(columns + column + " IN (" + String.join(", ", names) + ")");
    }

    /** Only rows whose column holds this value; all for null. */
    void equal(String column, String value) {
        if (value != null) {
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

    /** {@code WHERE …}; always true without conditions. */
    String where() {
        return conditions.isEmpty() ? "WHERE 1 = 1" : "WHERE " + String.join(" AND ", conditions);
    }

    /** A query that starts with the given text and has the values bound. */
    Query bindTo(Query query) {
        return query.bindMap(values);
    }

    private static String country(String text) {
        return Countries.code(text).orElseGet(() -> groupId(text));
    }

    private static String groupId(String text) {
        String id = text.toLowerCase(Locale.ROOT);
        if (!GROUP_ID.matcher(id).matches()) {
            throw new QueryException(
                    "force",
                    text,
                    "give a country (KP, \"North Korea\"), the id of an armed group (x-wagner) or one of "
                            + Arrays.toString(ForceKind.values()));
        }
        return id;
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        String wanted = name.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(wanted))
                .findFirst();
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
