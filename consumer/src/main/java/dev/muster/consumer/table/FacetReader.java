package dev.muster.consumer.table;

import dev.muster.schema.ForceKind;
import dev.muster.schema.Measure;
import dev.muster.schema.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/** Reads what somebody filters by as values of columns, with the names that the database holds. */
final class FacetReader {
    private static final Pattern GROUP_ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** Values that a statement lists; of more it lets the database find them. */
    private static final int MOST_VALUES = 200;

    private static final String ACTORS =
            "SELECT a.id FROM actor a" + " WHERE a.id LIKE :pattern ESCAPE '!' OR a.folded LIKE :pattern ESCAPE '!'";
    private static final String PLACES =
            "SELECT DISTINCT n.place_folded FROM subject n WHERE n.place_folded LIKE :pattern ESCAPE '!'";
    private static final String FORCES =
            "SELECT DISTINCT n.force_country FROM subject n WHERE n.force_country IS NOT NULL";

    private final Handle handle;
    private List<String> groups;

    FacetReader(Handle handle) {
        this.handle = handle;
    }

    /** An actor by its id; where nobody has it, all with that part in their ids or names. */
    Facet actor(String idOrName) {
        String id = ClaimWriter.folded(idOrName);
        boolean isId = handle.createQuery("SELECT COUNT(*) FROM actor WHERE id = :actor")
                        .bind("actor", id)
                        .mapTo(Integer.class)
                        .one()
                > 0;
        return isId ? Facet.of("actor_id", id) : new Facet(found("actor_id", ACTORS, idOrName));
    }

    /** A kind, a country or a group. */
    static Facet force(String countryOrKind) {
        Optional<ForceKind> kind = Conditions.constant(ForceKind.class, countryOrKind);
        return kind.map(of -> Facet.of("force_kind", of.name()))
                .orElseGet(() -> Facet.of("force_country", country(countryOrKind)));
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

    /** A country by its code; by its name also all places with that part in theirs. */
    Facet place(String nameOrCountry) {
        Optional<String> country = Countries.code(nameOrCountry);
        List<Facet.Part> parts = new ArrayList<>();
        country.ifPresent(code -> parts.add(new Facet.Part("place_country", List.of(code))));
        if (country.isEmpty() || !country.get().equalsIgnoreCase(nameOrCountry)) {
            parts.addAll(found("place_folded", PLACES, nameOrCountry));
        }
        return new Facet(parts);
    }

    /** Whatever has a word in its actor's id or name, its force, measure, unit or place. */
    Facet word(String word) {
        String part = ClaimWriter.folded(word);
        List<Facet.Part> parts = new ArrayList<>(found("actor_id", ACTORS, part));
        List<String> forces = new ArrayList<>(Countries.codesNamed(part, true));
        groups().stream().filter(id -> holds(id, part)).forEach(forces::add);
        add(parts, "force_country", forces);
        add(parts, "force_kind", constants(ForceKind.values(), part));
        add(parts, "measure", constants(Measure.values(), part));
        add(parts, "unit", constants(Unit.values(), part));
        parts.addAll(found("place_folded", PLACES, part));
        add(parts, "place_country", Countries.codesNamed(part, false));
        return new Facet(parts);
    }

    private static void add(List<Facet.Part> parts, String column, List<String> values) {
        if (!values.isEmpty()) {
            parts.add(new Facet.Part(column, values));
        }
    }

    private List<String> groups() {
        if (groups == null) {
            groups = handle.createQuery(FORCES).mapTo(String.class).stream()
                    .filter(force -> !Countries.isCode(force))
                    .toList();
        }
        return groups;
    }

    private static boolean holds(String group, String part) {
        return ClaimWriter.folded(group + " " + Countries.nameOfForce(group, null))
                .contains(part);
    }

    private static List<String> constants(Enum<?>[] constants, String part) {
        return Arrays.stream(constants)
                .map(Enum::name)
                .filter(name -> name.toLowerCase(Locale.ROOT).replace('_', ' ').contains(part))
                .toList();
    }

    /** The values that a query finds, listed where they are few; no part where there are none. */
    private List<Facet.Part> found(String column, String query, String part) {
        String pattern = Conditions.containing(part);
        List<String> values = handle.createQuery(query + " LIMIT " + (MOST_VALUES + 1))
                .bind("pattern", pattern)
                .mapTo(String.class)
                .list();
        if (values.isEmpty()) {
            return List.of();
        }
        boolean isListed = values.size() <= MOST_VALUES;
        return List.of(isListed ? new Facet.Part(column, values) : new Facet.Part(column, List.of(), query, pattern));
    }
}
