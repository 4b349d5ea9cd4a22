package dev.muster.extraction.attribution;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often one article has named each country so far. Not thread safe. */
final class NamedCountries {
    /** What the place tells from which an article is reported, beside a name, which tells one or two. */
    static final int DATELINE = 3;

    private final Map<String, Integer> weights = new LinkedHashMap<>();
    private final String origin;

    /** None so far, in an article that is reported from that country; null where it does not tell. */
    NamedCountries(String origin) {
        this.origin = origin;
    }

    void add(String country, int weight) {
        weights.merge(country, weight, Integer::sum);
    }

    /** The one named most; the place that the article is reported from counts where it names that country too, or none. Null where there is none. */
    String most() {
        return weights.entrySet().stream()
                .max(Comparator.comparingInt(
                        named -> named.getValue() + (named.getKey().equals(origin) ? DATELINE : 0)))
                .map(Map.Entry::getKey)
                .orElse(origin);
    }

    /** The country that the article is reported from and names; null where it names it not. */
    String origin() {
        return weights.containsKey(origin) ? origin : null;
    }
}
