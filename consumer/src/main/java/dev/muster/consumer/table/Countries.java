package dev.muster.consumer.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** English names of countries by their ISO 3166-1 codes, and back. */
public final class Countries {
    private static final Map<String, String> NAMES = Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), Countries::displayName));
    private static final Map<String, String> CODES = NAMES.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(
                    name -> name.getValue().toLowerCase(Locale.ROOT), Map.Entry::getKey, (one, other) -> one));

    /** What stands before the slug of an id: a country, or x for none. */
    private static final Pattern ID_PREFIX = Pattern.compile("^(x|[a-z]{2})-");

    /** Words that are spelled out: short ones, such with digits, such without vowels. */
    private static final Pattern ACRONYM = Pattern.compile("\\w{1,3}|\\w*\\d\\w*|[^aeiouy]+");

    private Countries() {}

    /** The English name of a country; any other text as it is; null for null. */
    public static String name(String code) {
        return code == null ? null : NAMES.getOrDefault(code, code);
    }

    /**
     * The English name of a force's country, or of an armed group or a body.
     *
     * @param codeOrId code of a country, or id of the actor register; null when not told
     * @param known what the group calls itself where it makes claims; null where it makes none
     */
    static String nameOfForce(String codeOrId, String known) {
        if (codeOrId == null || NAMES.containsKey(codeOrId)) {
            return name(codeOrId);
        }
        return known == null ? inWords(codeOrId) : known;
    }

    /** An id of the register as words: {@code x-islamic-state} is Islamic State, {@code x-m23} is M23. */
    private static String inWords(String id) {
        return Arrays.stream(ID_PREFIX.matcher(id).replaceFirst("").split("-"))
                .map(word -> ACRONYM.matcher(word).matches() ? word.toUpperCase(Locale.ROOT) : capitalized(word))
                .collect(Collectors.joining(" "));
    }

    private static String capitalized(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** The code of a country given by code or English name, in any case. */
    static Optional<String> code(String codeOrName) {
        String code = codeOrName.toUpperCase(Locale.ROOT);
        return NAMES.containsKey(code)
                ? Optional.of(code)
                : Optional.ofNullable(CODES.get(codeOrName.toLowerCase(Locale.ROOT)));
    }

    /** Whether a text is the code of a country. */
    static boolean isCode(String text) {
        return NAMES.containsKey(text);
    }

    /**
     * The codes of countries that have a text in their names.
     *
     * @param part in lower case
     * @param orCode whether the code counts as well
     */
    static List<String> codesNamed(String part, boolean orCode) {
        return NAMES.entrySet().stream()
                .filter(country -> country.getValue().toLowerCase(Locale.ROOT).contains(part)
                        || orCode && country.getKey().toLowerCase(Locale.ROOT).contains(part))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static String displayName(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
    }
}
