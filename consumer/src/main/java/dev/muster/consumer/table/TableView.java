package dev.muster.consumer.table;

import dev.muster.schema.Unit;

/** Which rows stand together in one table. */
public enum TableView {
    /** Persons. */
    TROOPS,
    /** Everything that is counted but persons. */
    MATERIEL,
    /** Both. */
    ALL;

    /** Whether a row that counts in this unit stands in this view. */
    public boolean holds(Unit unit) {
        return switch (this) {
            case TROOPS -> unit == Unit.PERSONS;
            case MATERIEL -> unit != Unit.PERSONS;
            case ALL -> true;
        };
    }
}
