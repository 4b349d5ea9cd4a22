package dev.muster.extraction.evaluation;

import com.ibm.icu.lang.UCharacter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Whether a value says the same as one that a careful reader accepts. */
final class Agreement {
    private static final Pattern SLUG = Pattern.compile("[a-z]{1,2}-[a-z0-9-]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}_]+");
    private static final Set<String> FILL_WORDS = Set.of("the", "of", "and");
    private static final String OF_NO_STATE = "x-";
    private static final int STATE = "kr-".length();

    private Agreement() {}

    /**
     * Equal but for case. Names agree in any order of their words; actors whose ids are not agreed upon agree where the words of one
     * slug hold those of the other, or where they are of one state.
     */
    static boolean same(Object accepted, Object value) {
        if (accepted instanceof String text && value instanceof String other) {
            return sameText(fold(text), fold(other));
        }
        if (accepted instanceof Number number && value instanceof Number other) {
            return new BigDecimal(number.toString()).compareTo(new BigDecimal(other.toString())) == 0;
        }
        return accepted == null && value == null;
    }

    private static boolean sameText(String accepted, String value) {
        return accepted.equals(value)
                || (isOpenSlug(accepted) && isOpenSlug(value)
                        ? sameSlug(accepted, value)
                        : words(accepted).equals(words(value)));
    }

    private static boolean isOpenSlug(String text) {
        return SLUG.matcher(text).matches();
    }

    private static boolean sameSlug(String accepted, String value) {
        if (AgreedIds.has(accepted) || AgreedIds.has(value)) {
            return words(accepted).equals(words(value));
        }
        if (accepted.startsWith(OF_NO_STATE) && value.startsWith(OF_NO_STATE)) {
            Set<String> a = parts(accepted);
            Set<String> b = parts(value);
            return !a.isEmpty() && !b.isEmpty() && (a.containsAll(b) || b.containsAll(a));
        }
        return accepted.substring(0, STATE).equals(value.substring(0, STATE));
    }

    private static Set<String> parts(String slug) {
        Set<String> parts =
                new HashSet<>(Arrays.asList(slug.substring(OF_NO_STATE.length()).split("-", -1)));
        parts.removeAll(FILL_WORDS);
        return parts;
    }

    private static List<String> words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(text))
                .filter(word -> !word.isEmpty())
                .sorted()
                .toList();
    }

    private static String fold(String text) {
        return UCharacter.foldCase(text.strip(), true);
    }

    /** The values as one text, for people. */
    static String text(List<Object> accepted) {
        return String.join(
                " or ",
                new TreeSet<>(accepted.stream()
                        .map(value -> value == null ? "-" : value.toString())
                        .toList()));
    }
}
