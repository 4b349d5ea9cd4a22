package dev.muster.producer.syndication;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The names of months in the languages that write them in dates of feeds, from the platform's own data. */
final class Months {

    private static final String[] LANGUAGES = {
        "en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "sk", "hu", "ro", "bg", "ru", "uk", "sr", "sl", "el",
        "tr", "sv", "da", "nb", "fi", "et", "lv", "lt", "id", "ms", "vi", "he", "ar", "ca"
    };

    private static final TextStyle[] STYLES = {
        TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE
    };

    /** Abbreviations that the platform lacks. */
    private static final Map<String, Integer> OTHERS = Map.of("sept", 9, "ιουλ", 7, "ιουν", 6, "μαι", 5);

    /** Names that are another month in another language. */
    private static final Integer AMBIGUOUS = 0;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final Map<String, Integer> NUMBERS = numbers();

    private Months() {}

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>(OTHERS);
        for (String language : LANGUAGES) {
            Map<String, Integer> own = numbers(Locale.forLanguageTag(language));
            // The first language wins: Czech and Croatian give the same name to different months.
            own.forEach(numbers::putIfAbsent);
        }
        return Map.copyOf(numbers);
    }

    private static Map<String, Integer> numbers(Locale language) {
        Map<String, Integer> numbers = new HashMap<>();
        for (Month month : Month.values()) {
            for (TextStyle style : STYLES) {
                String name = plain(month.getDisplayName(style, language));
                if (name.chars().noneMatch(Character::isDigit)) {
                    numbers.merge(name, month.getValue(), (one, other) -> one.equals(other) ? one : AMBIGUOUS);
                }
            }
        }
        numbers.values().removeIf(AMBIGUOUS::equals);
        return numbers;
    }

    /** The number of the month that {@code name} names, with or without its accents and final dot. */
    static OptionalInt of(String name) {
        Integer number = NUMBERS.get(plain(name));
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static String plain(String name) {
        String apart = Normalizer.normalize(name.strip(), Normalizer.Form.NFD);
        String bare = MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
        return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
    }
}
