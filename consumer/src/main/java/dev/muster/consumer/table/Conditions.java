package dev.muster.consumer.table;

import dev.muster.schema.ForceKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.statement.Query;

/** Filters as SQL conditions on the table {@code claim c} and the values bound in them. */
final class Conditions {
    private static final Pattern GROUP_ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final char LIKE_ESCAPE = '!';

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** The conditions of a query but its day. */
    static Conditions of(TableQuery query) {
        Conditions all = new Conditions();
        all.view(query.view());
        all.actor(query.actor());
        all.force(query.force());
        all.place(query.place());
        all.choice("measure", dev.muster.schema.Measure.class, query.measure());
        return all;
    }

    void view(TableView view) {
        switch (view) {
            case TROOPS -> conditions.add("c.unit = 'PERSONS'");
            case MATERIEL -> conditions.add("c.unit <> 'PERSONS'");
            case ALL -> {}
        }
    }

    void actor(String idOrName) {
        if (idOrName != null) {
            conditions.add("(c.actor_id = :actor OR (NOT EXISTS (SELECT 1 FROM claim a WHERE a.actor_id = :actor)"
                    + " AND (c.actor_id LIKE :actorPart ESCAPE '!' OR c.actor_folded LIKE :actorPart ESCAPE '!')))");
            values.put("actor", idOrName.toLowerCase(Locale.ROOT));
            values.put("actorPart", containing(idOrName));
        }
    }

    void force(String countryOrKind) {
        if (countryOrKind == null) {
            return;
        }
        Optional<ForceKind> kind = constant(ForceKind.class, countryOrKind);
        conditions.add(kind.isPresent() ? "c.force_kind = :force" : "c.force_country = :force");
        values.put("force", kind.map(ForceKind::name).orElseGet(() -> country(countryOrKind)));
    }

    void place(String nameOrCountry) {
        if (nameOrCountry == null) {
            return;
        }
        Optional<String> country = Countries.code(nameOrCountry);
        country.ifPresent(code -> values.put("placeCountry", code));
        if (country.isPresent() && country.get().equalsIgnoreCase(nameOrCountry)) {
            conditions.add("c.place_country = :placeCountry");
            return;
        }
        String byName = "c.place_folded LIKE :place ESCAPE '!'";
        conditions.add(country.isPresent() ? "(c.place_country = :placeCountry OR " + byName + ")" : byName);
        values.put("place", containing(nameOrCountry));
    }

    /** Only rows whose column holds this constant, given in any case. */
    <E extends Enum<E>> void choice(String column, Class<E> type, String name) {
        if (name != null) {
            E constant = constant(type, name)
                    .orElseThrow(() -> new QueryException(
                            column, name, "give one of " + Arrays.toString(type.getEnumConstants())));
            equal(column, constant.name());
        }
    }

    void equal(String column, String value) {
        conditions.add("c." + column + " = :" + column);
        values.put(column, value);
    }

    void after(String column, String value) {
        if (value != null) {
            conditions.add("c." + column + " > :after");
            values.put("after", value);
        }
    }

    /** A value that the query refers to outside its conditions. */
    void value(String name, String value) {
        values.put(name, value);
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

    private static String containing(String part) {
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
