package dev.muster.extraction.entity;

import dev.muster.extraction.pack.CountryName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells the country where most of what an article tells of happens. */
final class Home {
    /** Fewer mentions than these make no country the article's own. */
    private static final int LEAST = 3;

    /** How many times as often as any other the country must be named, in percent. */
    private static final int AHEAD = 300;

    private Home() {}

    /** The country that the names of an article stand for far more often than for any other; null where there is none. */
    static String of(List<List<NameMention>> names) {
        Map<String, Integer> counts = new HashMap<>();
        names.forEach(sentence -> sentence.forEach(name -> count(counts, name)));
        String first = null;
        int most = 0;
        int second = 0;
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            if (count.getValue() > most) {
                second = most;
                most = count.getValue();
                first = count.getKey();
            } else {
                second = Math.max(second, count.getValue());
            }
        }
        return most >= LEAST && most * 100 >= second * AHEAD ? first : null;
    }

    private static void count(Map<String, Integer> counts, NameMention name) {
        String code = code(name);
        if (code != null) {
            counts.merge(code, 1, Integer::sum);
        }
    }

    /** The country that a name places something in: not one whose people, capital or bodies act. */
    private static String code(NameMention name) {
        if (name.isCountry(CountryName.Role.NAME)) {
            return name.country().code();
        }
        return name.country() == null && name.site() != null ? name.site().country() : null;
    }
}
