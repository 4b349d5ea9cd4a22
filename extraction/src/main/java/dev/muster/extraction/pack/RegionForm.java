package dev.muster.extraction.pack;

import java.util.Set;

/**
 * How a language names regions: {@code ~ region}, {@code wilayah ~}, beside what the region's own name begins with.
 *
 * @param words the last words of the English names of the regions that are named so: Oblast, Governorate; {@value #WHOLE} for
 *     those that end with none of these, and are named by the whole
 */
public record RegionForm(Set<String> words) {
    /** In place of a last word: the region's English name is what it is named by. */
    static final String WHOLE = "*";

    /** Copies the set. */
    public RegionForm {
        words = Set.copyOf(words);
    }

    static RegionForm read(PackRow row) {
        Template.require(row);
        return new RegionForm(Set.copyOf(row.alternatives("words")));
    }
}
