package dev.muster.extraction.entity;

import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.SharedData;
import dev.muster.extraction.text.Tokens;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells the country where most of what an article tells of happens. */
final class Home {
    /** Fewer mentions than these make no country the article's own. */
    private static final int LEAST = 3;

    /** As many make one likely. */
    private static final int FEW = 2;

    /** How many times as often as any other the country must be named, in percent. */
    private static final int AHEAD = 300;

    /** A dateline stands before the first sentence behind the headline. */
    private static final int OPENING = 2;

    private static final String MARKS = ",–—-(:";

    private Home() {}

    /** The country that the names of an article stand for far more often than for any other; null where there is none. */
    static String of(List<Tokens> sentences, List<List<NameMention>> names, String origin, SharedData shared) {
        return of(sentences, names, origin, shared, LEAST);
    }

    /** The same where two mentions are enough: whose a brigade or a command is. */
    static String likely(List<Tokens> sentences, List<List<NameMention>> names, String origin, SharedData shared) {
        return of(sentences, names, origin, shared, FEW);
    }

    private static String of(
            List<Tokens> sentences, List<List<NameMention>> names, String origin, SharedData shared, int least) {
        Map<String, Integer> counts = counts(sentences, names);
        if (counts.isEmpty() && origin == null) {
            return ofGroups(names, shared);
        }
        count(counts, origin, LEAST);
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
        return most >= least && most * 100 >= second * AHEAD ? first : null;
    }

    /** The one state that armed groups fight, where an article names no other; null where there is none. */
    private static String ofGroups(List<List<NameMention>> names, SharedData shared) {
        Set<String> states = named(names);
        // What names no country, and has no place in one.
        states.remove(null);
        for (List<NameMention> sentence : names) {
            for (NameMention name : sentence) {
                String state = opponentOf(name, shared);
                if (state != null) {
                    states.add(state);
                }
            }
        }
        return states.size() == 1 ? states.iterator().next() : null;
    }

    private static String opponentOf(NameMention name, SharedData shared) {
        SharedData.Group group = name.body() == null ? null : shared.group(name.body());
        return group == null ? null : group.opponent();
    }

    private static Map<String, Integer> counts(List<Tokens> sentences, List<List<NameMention>> names) {
        Map<String, Integer> counts = new HashMap<>();
        for (List<NameMention> sentence : names) {
            for (NameMention name : sentence) {
                count(counts, code(name), 1);
            }
        }
        for (int i = 0; i < Math.min(OPENING, names.size()); i++) {
            count(counts, dateline(sentences.get(i), names.get(i)), LEAST);
        }
        return counts;
    }

    /** The country that the article is reported from; null where it does not tell. */
    static String origin(List<Tokens> sentences, List<List<NameMention>> names) {
        for (int i = 0; i < Math.min(OPENING, names.size()); i++) {
            String told = dateline(sentences.get(i), names.get(i));
            if (told != null) {
                return told;
            }
        }
        return null;
    }

    /** The countries that an article names, itself or by their people, their capital or a place. */
    static Set<String> named(List<List<NameMention>> names) {
        Set<String> named = new HashSet<>();
        for (List<NameMention> sentence : names) {
            for (NameMention name : sentence) {
                named.add(name.country() == null ? code(name) : name.country().code());
            }
        }
        return named;
    }

    /** The country of the place that a line before the first sentence begins with; null where it begins with none. */
    static String origin(List<NameMention> dateline) {
        NameMention first = dateline.isEmpty() ? null : dateline.get(0);
        if (first == null || first.from() > 1 || first.isCountry(CountryName.Role.NAME)) {
            return null;
        }
        return told(first);
    }

    /** The country that a name tells, itself or by its people, its capital or a place; null where it tells none. */
    static String told(NameMention name) {
        if (name.country() != null) {
            return name.country().code();
        }
        return name.site() == null ? null : name.site().country();
    }

    private static void count(Map<String, Integer> counts, String code, int weight) {
        if (code != null) {
            counts.merge(code, weight, Integer::sum);
        }
    }

    /** The country of the one place from which an article is reported: NIAMEY –, (Taipei, 2 April); null where it opens with none. */
    private static String dateline(Tokens tokens, List<NameMention> names) {
        NameMention first = names.isEmpty() ? null : names.get(0);
        boolean opens = first != null
                && (first.from() == 0 || (first.from() == 1 && tokens.isMark(0, '(')))
                && first.to() < tokens.size()
                && tokens.isMarkOf(first.to(), MARKS);
        if (!opens || first.isCountry(CountryName.Role.NAME)) {
            return null;
        }
        return told(first);
    }

    /** The country that a name places something in: not one whose people, capital or bodies act. */
    private static String code(NameMention name) {
        if (name.isCountry(CountryName.Role.NAME)) {
            return name.country().code();
        }
        return name.country() == null && name.site() != null ? name.site().country() : null;
    }
}
