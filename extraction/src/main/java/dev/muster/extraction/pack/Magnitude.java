package dev.muster.extraction.pack;

/**
 * An order of magnitude in words: hundreds, puluhan ribu; or, with low and high the same, a rough number: a couple of thousand.
 *
 * @param low its least number
 * @param high its greatest number
 */
public record Magnitude(long low, long high) {
    static Magnitude read(PackRow row) {
        long low = Long.parseLong(row.required("low"));
        long high = Long.parseLong(row.required("high"));
        if (low > high) {
            throw new IllegalArgumentException("low " + low + " is above high " + high);
        }
        return new Magnitude(low, high);
    }
}
