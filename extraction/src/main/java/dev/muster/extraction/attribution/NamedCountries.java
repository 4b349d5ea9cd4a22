package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.pack.CountryName;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How often one article has named each country so far. Not thread safe. */
final class NamedCountries {
    /** What the place tells from which an article is reported, beside a name, which tells one or two. */
    private static final int DATELINE = 3;

    /** What a country's own name tells of the country that an article is about; an adjective tells half of it. */
    private static final int NAME = 2;

    /** How many times as often as any other the foremost is named. */
    private static final int AHEAD = 3;

    private final Map<String, Integer> weights = new LinkedHashMap<>();
    private final Set<String> bodies = new HashSet<>();
    private final Set<String> opponents = new HashSet<>();
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
            } else if (name.site() != null && name.site().country() != null) {
                add(name.site().country(), 1);
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
                && !sentence.tokens().isWord(name.to());
        if (!opens) {
            return null;
        }
        String place = sentence.tokens().text(name.from());
        boolean outlet = sentence.isMark(name.to(), "(");
        boolean capitals = outlet || (place.length() > 2 && place.equals(place.toUpperCase(Locale.ROOT)));
        String code = name.country() != null
                ? name.country().code()
                : name.site() != null ? name.site().country() : null;
        return capitals ? code : null;
    }

    /** Learns that an armed group is named which that state fights, which tells where the article tells of no country. */
    void addOpponent(String country) {
        opponents.add(country);
    }

    /** Learns that a body of the country is named, which tells less of what the article is about than the country itself. */
    void addBody(String country) {
        weights.putIfAbsent(country, 1);
        bodies.add(country);
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
                .orElseGet(() -> origin != null || opponents.size() != 1
                        ? origin
                        : opponents.iterator().next());
    }

    /**
     * The one whose offices are meant where nothing tells: that is named alone or far more often than any other. An article is most often about
     * somebody else's soldiers, so where bodies are named, who may speak, one of them has to be of it. Null where there is none such.
     */
    String foremost() {
        String ahead = ahead();
        return bodies.isEmpty() || bodies.contains(ahead) ? ahead : null;
    }

    /** The one named, or named far more often than any other; null where there is none such. */
    private String ahead() {
        String most = most();
        int first = weights.getOrDefault(most, 0);
        int second = weights.entrySet().stream()
                .filter(named -> !named.getKey().equals(most))
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElse(0);
        return first >= second * AHEAD ? most : null;
    }

    /** The country that the article is reported from and names; null where it names it not. */
    String origin() {
        return weights.containsKey(origin) ? origin : null;
    }
}
