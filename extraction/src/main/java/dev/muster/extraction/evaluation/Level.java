package dev.muster.extraction.evaluation;

import static dev.muster.extraction.evaluation.Field.ACTOR;
import static dev.muster.extraction.evaluation.Field.BEST;
import static dev.muster.extraction.evaluation.Field.COUNTRY;
import static dev.muster.extraction.evaluation.Field.HIGH;
import static dev.muster.extraction.evaluation.Field.KIND;
import static dev.muster.extraction.evaluation.Field.LOW;
import static dev.muster.extraction.evaluation.Field.MEASURE;
import static dev.muster.extraction.evaluation.Field.PLACE;
import static dev.muster.extraction.evaluation.Field.STANCE;
import static dev.muster.extraction.evaluation.Field.STATED_ON;
import static dev.muster.extraction.evaluation.Field.UNIT;

import java.util.List;

/** How much of a claim has to be right. */
public enum Level {
    /** The figure and what it counts. */
    FIGURE(LOW, BEST, HIGH, UNIT),
    /** Also who says it, of whom, and whether they stand to it. */
    CORE(LOW, BEST, HIGH, UNIT, ACTOR, COUNTRY, STANCE),
    /** Also the kind of people, what is said of them, where, and on which day. */
    FULL(LOW, BEST, HIGH, UNIT, ACTOR, COUNTRY, STANCE, KIND, MEASURE, PLACE, STATED_ON);

    private final List<Field> fields;

    Level(Field... fields) {
        this.fields = List.of(fields);
    }

    /** The fields that have to agree. */
    public List<Field> fields() {
        return fields;
    }
}
