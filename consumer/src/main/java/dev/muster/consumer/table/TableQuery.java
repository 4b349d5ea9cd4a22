package dev.muster.consumer.table;

import java.time.LocalDate;

/**
 * Which rows of the table to read. A null filter lets all rows through.
 *
 * @param view troops, materiel or all
 * @param actor id of an actor; where no actor has that id, a part of its id or name, in any case
 * @param force ISO code or English name of a country, id of an armed group, or kind of force ({@code special forces})
 * @param place ISO code or English name of a country, or a part of a place's name, in any case
 * @param measure name of a measure ({@code DEPLOYED}), in any case
 * @param asOf the table as it stood at the end of this day: of each row the newest figure stated until then; null for now
 */
public record TableQuery(TableView view, String actor, String force, String place, String measure, LocalDate asOf) {

    /** All rows of persons as they stand now. */
    public static TableQuery troops() {
        return new TableQuery(TableView.TROOPS, null, null, null, null, null);
    }

    /** The same rows in another view. */
    public TableQuery in(TableView other) {
        return new TableQuery(other, actor, force, place, measure, asOf);
    }

    /** Only rows of an actor. */
    public TableQuery actor(String idOrName) {
        return new TableQuery(view, idOrName, force, place, measure, asOf);
    }

    /** Only rows of a force. */
    public TableQuery force(String countryOrKind) {
        return new TableQuery(view, actor, countryOrKind, place, measure, asOf);
    }

    /** Only rows of a place. */
    public TableQuery place(String nameOrCountry) {
        return new TableQuery(view, actor, force, nameOrCountry, measure, asOf);
    }

    /** Only rows of a measure. */
    public TableQuery measure(String name) {
        return new TableQuery(view, actor, force, place, name, asOf);
    }

    /** The table as it stood at the end of a day. */
    public TableQuery asOf(LocalDate day) {
        return new TableQuery(view, actor, force, place, measure, day);
    }
}
