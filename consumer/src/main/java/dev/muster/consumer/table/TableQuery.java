package dev.muster.consumer.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * Which rows of the table to read.
 *
 * @param view troops, materiel or all
 * @param filters all of them have to hold; none lets all rows through
 * @param moment when the table is looked at
 * @param order order of the rows
 * @param after only rows behind this one: {@link TableSnapshot#next()} of the page before, in the same order; null for the first page
 * @param limit at most so many rows; 0 for all
 */
public record TableQuery(
        TableView view, Map<Filter, String> filters, Moment moment, Order order, String after, int limit) {
    /** Copies the filters, without those that are null. */
    public TableQuery {
        Map<Filter, String> given = new EnumMap<>(Filter.class);
        filters.forEach((filter, value) -> {
            if (value != null) {
                given.put(filter, value);
            }
        });
        filters = Map.copyOf(given);
    }

    /** All rows of persons as they stand now, newest statement first. */
    public static TableQuery troops() {
        return new TableQuery(TableView.TROOPS, Map.of(), Moment.NOW, Order.NEWEST_FIRST, null, 0);
    }

    /** The same rows in another view. */
    public TableQuery in(TableView other) {
        return new TableQuery(other, filters, moment, order, after, limit);
    }

    /** With a filter more, or another value of it; null takes it away. */
    public TableQuery with(Filter filter, String value) {
        Map<Filter, String> more = new EnumMap<>(Filter.class);
        more.putAll(filters);
        more.put(filter, value);
        return new TableQuery(view, more, moment, order, after, limit);
    }

    /** The value of a filter; null where it is not set. */
    public String get(Filter filter) {
        return filters.get(filter);
    }

    /** Only rows of an actor. */
    public TableQuery actor(String idOrName) {
        return with(Filter.ACTOR, idOrName);
    }

    /** Only rows of a force. */
    public TableQuery force(String countryOrKind) {
        return with(Filter.FORCE, countryOrKind);
    }

    /** Only rows of a place. */
    public TableQuery place(String nameOrCountry) {
        return with(Filter.PLACE, nameOrCountry);
    }

    /** Only rows of a measure. */
    public TableQuery measure(String name) {
        return with(Filter.MEASURE, name);
    }

    /** The table at another moment. */
    public TableQuery at(Moment other) {
        return new TableQuery(view, filters, other, order, after, limit);
    }

    /** The table by what had been said until the end of a day; null for all. */
    public TableQuery asOf(LocalDate day) {
        return at(new Moment(day, moment.knownAt()));
    }

    /** The table by what had arrived until a time; null for all. */
    public TableQuery knownAt(Instant time) {
        return at(new Moment(moment.asOf(), time));
    }

    /** In another order. */
    public TableQuery sorted(Order other) {
        return new TableQuery(view, filters, moment, other, after, limit);
    }

    /** A page of it. */
    public TableQuery page(String behind, int most) {
        return new TableQuery(view, filters, moment, order, behind, most);
    }

    /** Filter; null where not set. */
    public String actor() {
        return get(Filter.ACTOR);
    }

    /** Filter; null where not set. */
    public String force() {
        return get(Filter.FORCE);
    }

    /** Filter; null where not set. */
    public String place() {
        return get(Filter.PLACE);
    }

    /** Filter; null where not set. */
    public String measure() {
        return get(Filter.MEASURE);
    }

    /** By what had been said until the end of this day; null for all. */
    public LocalDate asOf() {
        return moment.asOf();
    }

    /** By what had arrived until this time; null for all. */
    public Instant knownAt() {
        return moment.knownAt();
    }
}
