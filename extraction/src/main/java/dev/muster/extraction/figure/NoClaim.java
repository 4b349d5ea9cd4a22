package dev.muster.extraction.figure;

import java.util.Locale;

/** Why a figure makes no claim. */
public enum NoClaim {
    /** A share of something. */
    PERCENTAGE,
    /** A number inside a day or a period. */
    DATE,
    /** The number of a year. */
    YEAR,
    /** Somebody's age. */
    AGE,
    /** A sum of money. */
    MONEY,
    /** Part of a name or of another expression: 810th Brigade, KN-23, No. 3. */
    DESIGNATION,
    /** A word or mark behind it says that it counts something else: 60 mm, 12 votes. */
    OTHER_UNIT,
    /** No whole number. */
    FRACTION,
    /** Digits and signs that make no number in this language. */
    UNREADABLE,
    /** One of a group that is spoken of: one of the soldiers. */
    ONE_OF,
    /** Civilians, also together with soldiers. */
    CIVILIAN,
    /** A noun that is no force and no materiel. */
    OTHER_NOUN,
    /** No noun says what it counts, and it does not stand for itself. */
    NO_NOUN,
    /** No noun says what it counts, and it is too small to mean a force. */
    TOO_SMALL,
    /** More people than any force has. */
    TOO_LARGE,
    /** No noun says what it counts, and the figure before counts something that is no force. */
    AS_BEFORE,
    /** The sentence only points back to the figure: those 900. */
    POINTS_BACK,
    /** Those of whom nothing is said, as it is of all others: all but ten of the drones were shot down. */
    LEFT_OUT,
    /** The army of a war long past. */
    HISTORY,
    /** A part, but nothing was counted before. */
    NO_WHOLE,
    /** People, but the text does not speak of a force here. */
    NO_FORCE,
    /** Those who say something: two soldiers said. */
    SPEAKERS,
    /** A condition: if they were to send 100,000. */
    HYPOTHESIS,
    /** So many a day. */
    RATE,
    /** Asked, not said. */
    QUESTION,
    /** People with nothing said of them: no measure, no place, no claim that it goes on from. */
    NOTHING_SAID,
    /** Neither the force nor anybody who answers for it is known. */
    NOBODY,
    /** A headline whose figure the body does not repeat, and nobody answers for it. */
    HEADLINE;

    private final String source = "no-claim:" + name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The reason as it stands in a trace: {@code no-claim:percentage}. */
    public String source() {
        return source;
    }
}
