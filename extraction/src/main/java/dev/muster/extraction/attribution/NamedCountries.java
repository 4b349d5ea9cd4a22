package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.pack.CountryName;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How often one article has named each country so far. Not thread safe. */
final class NamedCountries {
    /** What the place tells from which an article is reported, beside a name, which tells one or two. */
    private static final int DATELINE = 3;

    /** What a country's own name tells of the country that an article is about; an adjective tells half of it. */
    private static final int NAME = 2;

    private final Map<String, Integer> weights = new LinkedHashMap<>();
    private final String origin;

    /** None so far, in an article that is reported from that country; null where it does not tell. */
    NamedCountries(String origin) {
        this.origin = origin;
    }

    /** Counts those that the sentence names. */
    void add(Syntax sentence) {
        for (NameMention name : sentence.facts().names()) {
            if (name.country() != null) {
                add(name.country().code(), name.isCountry(CountryName.Role.NAME) ? NAME : 1);
            }
            String dateline = dateline(sentence, name);
            if (dateline != null) {
                add(dateline, DATELINE);
            }
        }
    }

    /** The country of a place in capitals, or before an outlet in brackets, that an article opens with: NIAMEY –, Mogadishu (AFP); null where the name is none such. */
    private static String dateline(Syntax sentence, NameMention name) {
        boolean opens = name.from() == 0
                && name.to() < sentence.size()
                && !sentence.token(name.to()).isWord();
        String place = sentence.token(name.from()).text();
        boolean outlet = opens && sentence.isMark(name.to(), "(");
        boolean capitals = outlet || (opens && place.length() > 2 && place.equals(place.toUpperCase(Locale.ROOT)));
        String code = name.country() != null
                ? name.country().code()
                : name.site() != null ? name.site().country() : null;
        return capitals ? code : null;
    }

    private void add(String country, int weight) {
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
