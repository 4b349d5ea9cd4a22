package dev.muster.consumer.table;

import java.util.Arrays;
import java.util.Locale;

/** What rows and claims can be narrowed down by; on the page, in the API and on the command line alike. */
public enum Filter {
    /** Id of an actor; where no actor has that id, a part of its id or name, in any case. */
    ACTOR("Id of an actor (kr-nis); where no actor has it, a part of an id or name", "kr-nis"),
    /** ISO code or English name of a country, id of an armed group, or kind of force. */
    FORCE("Whose people or materiel: ISO code or English name of a country, id of an armed group, or a kind", "KP"),
    /** Kind of force, such as {@code special forces}, in any case. */
    KIND("Kind of force", "SPECIAL_FORCES"),
    /** Name of a measure, in any case. */
    MEASURE("What is said of them", "DEPLOYED"),
    /** ISO code or English name of a country, or a part of a place's name, in any case. */
    PLACE("Where: ISO code or English name of a country, or a part of a place's name", "Kursk"),
    /** Name of a unit, in any case. */
    UNIT("What is counted", "PERSONS"),
    /** Id of a conflict of {@link Conflicts}. */
    CONFLICT("War that the row belongs to", "russias-war-on-ukraine"),
    /** {@link Estimate#subject()}: rows that can be compared, whoever speaks. */
    SUBJECT("Key of the same force, measure, unit and place, whoever speaks", "4f1d2c3b4a596877"),
    /** Words that actor, force, measure, unit or place hold, all of them, in any case. */
    Q("Words that actor, force, measure, unit or place hold, all of them", "korea kursk");

    private final String meaning;
    private final String example;

    Filter(String meaning, String example) {
        this.meaning = meaning;
        this.example = example;
    }

    /** The name of the parameter. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it means, in a phrase. */
    public String meaning() {
        return meaning;
    }

    /** A value that may be given. */
    public String example() {
        return example;
    }

    /** All parameters, in order. */
    public static String[] parameters() {
        return Arrays.stream(values()).map(Filter::parameter).toArray(String[]::new);
    }
}
