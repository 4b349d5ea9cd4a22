package dev.muster.consumer.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** English names of countries by their ISO 3166-1 codes, and back. */
public final class Countries {
    private static final Map<String, String> NAMES = Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), Countries::displayName));
    private static final Map<String, String> CODES = NAMES.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(
                    name -> name.getValue().toLowerCase(Locale.ROOT), Map.Entry::getKey, (one, other) -> one));

    private Countries() {}

    /** The English name of a country; any other text, such as the id of an armed group, as it is; null for null. */
    public static String name(String codeOrId) {
        return codeOrId == null ? null : NAMES.getOrDefault(codeOrId, codeOrId);
    }

    /** The code of a country given by code or English name, in any case. */
    static Optional<String> code(String codeOrName) {
        String code = codeOrName.toUpperCase(Locale.ROOT);
        return NAMES.containsKey(code)
                ? Optional.of(code)
                : Optional.ofNullable(CODES.get(codeOrName.toLowerCase(Locale.ROOT)));
    }

    private static String displayName(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
    }
}
