package dev.muster.consumer.table;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Narrows claims down by what page and API narrow rows down by.
 *
 * @param view persons, materiel or both
 * @param filters all of them have to hold
 */
public record ClaimSelection(TableView view, Map<Filter, String> filters) {
    private static final String CLAIM = "c";

    /** Any text may be a part of a name. */
    private static final Set<Filter> PARTS_OF_NAMES = Set.of(Filter.ACTOR, Filter.PLACE, Filter.Q);

    /** Copies the filters. */
    public ClaimSelection {
        filters = Map.copyOf(filters);
    }

    /** @throws QueryException where a filter has a value that means nothing */
    public void check() {
        Map<Filter, String> others = new EnumMap<>(Filter.class);
        others.putAll(filters);
        others.keySet().removeAll(PARTS_OF_NAMES);
        new Conditions(null, Lookup.Listing.CLAIMS, CLAIM).filters(others);
    }

    /** Those of the claims about some subjects that it lets through, by id. */
    public Set<String> among(Handle handle, Collection<String> subjects) {
        if (subjects.isEmpty()) {
            return Set.of();
        }
        Conditions conditions = conditions(handle);
        conditions.among("subject", List.copyOf(subjects));
        return new HashSet<>(conditions
                .bindTo(handle.createQuery("SELECT c.id FROM claim c " + conditions.where()))
                .mapTo(String.class)
                .list());
    }

    Conditions conditions(Handle handle) {
        return Conditions.of(
                handle,
                Lookup.Listing.CLAIMS,
                CLAIM,
                new TableQuery(view, filters, Moment.NOW, Order.NEWEST_FIRST, null, 0));
    }
}
