package dev.muster.extraction.pack;

import java.math.BigDecimal;

/**
 * What a word adds to a number in words.
 *
 * @param role how it joins with the words before it
 * @param value the number it stands for
 */
public record Numeral(Role role, BigDecimal value) {
    /** How a numeral joins with what stands before it. */
    public enum Role {
        /** Is added: one, twenty, sebelas, setengah. */
        ADD,
        /** Multiplies the words since the last multiplier: puluh, ratus, hundred, dozen. */
        TIMES,
        /** Multiplies all since the last magnitude: ribu, million, K. */
        MAGNITUDE,
        /** Multiplies the magnitude after it: half a, a quarter of a. */
        FRACTION,
        /** Is one where it is counted beside others: a soldier killed and four wounded. */
        ARTICLE,
        /** Multiplies as a magnitude, and makes the number a rough one: 10 ribuan. */
        ROUGH,
        /** Adds ten to the digit before it: belas. */
        TEEN
    }

    static Numeral read(PackRow row) {
        return new Numeral(row.constant("role", Role.class), new BigDecimal(row.required("value")));
    }
}
