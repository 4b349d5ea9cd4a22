package dev.muster.extraction.entity;

import dev.muster.extraction.text.Tokens;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who an article has introduced so far: people, short names of bodies, and whose institutions it speaks of. Not thread safe. */
final class ArticleMemory {
    /** Shorter last names are too likely to be another word. */
    private static final int SHORTEST_NAME = 3;

    /**
     * Somebody whom the article has introduced.
     *
     * @param actor for whom they speak
     * @param name their full name; null for a body
     */
    record Known(Actor actor, String name) {}

    private final Map<String, Known> known = new HashMap<>();
    /** The first words of the names of more than one, which most names do not open with. */
    private final Set<String> openings = new HashSet<>();

    private final Map<String, String> countryOfType = new HashMap<>();
    /** How often each country was named so far, itself or by its people, its capital or a place. */
    private final Map<String, Integer> mentions = new HashMap<>();

    private final Set<String> contested = new HashSet<>();
    private final String home;
    private final boolean atHome;
    private final String likely;
    private final String dateline;
    private final Set<String> named;
    private String lastPerson;
    private String subject;
    private String lastSubject;
    private boolean inSentence;

    /**
     * A memory for an article.
     *
     * @param home the country that it mostly speaks of; null where it speaks of several alike
     * @param atHome whether that is the country of most who read its language
     * @param likely the same as home where fewer mentions are enough
     * @param dateline the country that it is reported from; null where it does not tell
     * @param named the countries that it names
     */
    ArticleMemory(String home, boolean atHome, String likely, String dateline, Set<String> named) {
        this.home = home;
        this.atHome = atHome;
        this.likely = likely;
        this.dateline = dateline;
        this.named = named;
    }

    /** The country that the article is reported from, where a short name is that of a state which it never names; null otherwise. */
    String insteadOf(String state) {
        return state == null || named.contains(state) || state.equals(dateline) ? null : dateline;
    }

    /** Whether the article names the country, or a place in it. */
    boolean names(String state) {
        return named.contains(state);
    }

    /** Who was introduced under the name in the tokens, in full or by a part of it; null where nobody was. */
    Known known(Tokens tokens, int from, int to) {
        if (to - from == 1) {
            return known.get(tokens.norm(from));
        }
        Known whole = openings.contains(tokens.norm(from)) ? known.get(key(tokens, from, to)) : null;
        if (whole != null) {
            return whole;
        }
        Known last = known.get(tokens.norm(to - 1));
        boolean same = last != null && last.name() != null && last.name().contains(tokens.text(from));
        return same ? last : null;
    }

    /** Remembers a person under the full name and under its first and last word, but for a short one behind the last name: Jr, II. */
    void person(Tokens tokens, int from, int to, Actor actor) {
        if (to <= from) {
            return;
        }
        Known person = new Known(actor, text(tokens, from, to));
        put(tokens, from, to, person);
        part(tokens.norm(from), person);
        boolean tail = to - from > 2 && tokens.norm(to - 1).length() < SHORTEST_NAME;
        part(tokens.norm(tail ? to - 2 : to - 1), person);
    }

    private void part(String name, Known person) {
        if (name.length() >= SHORTEST_NAME) {
            known.put(name, person);
        }
    }

    /** Remembers a body under a name or acronym of its own. */
    void body(Tokens tokens, int from, int to, Actor actor) {
        put(tokens, from, to, new Known(actor, null));
    }

    private void put(Tokens tokens, int from, int to, Known named) {
        openings.add(tokens.norm(from));
        known.put(key(tokens, from, to), named);
    }

    /** Remembers a body of a long name under its initials, as the shorter name that the article may go on with: AFP. */
    void initials(Tokens tokens, int from, int to, Actor actor) {
        if (to - from < SHORTEST_NAME) {
            return;
        }
        StringBuilder initials = new StringBuilder();
        for (int at = from; at < to; at++) {
            if (tokens.isCapitalized(at)) {
                initials.append(tokens.norm(at).charAt(0));
            }
        }
        if (initials.length() >= SHORTEST_NAME) {
            known.putIfAbsent(initials.toString(), new Known(actor, null));
        }
    }

    void countryOf(String type, String country) {
        String before = countryOfType.put(type, country);
        if (before != null && !before.equals(country)) {
            contested.add(type);
        }
    }

    /** The one country whose institution of that type was named; null where none was, or those of several. */
    String onlyCountryOf(String type) {
        return contested.contains(type) ? null : countryOfType.get(type);
    }

    /** Whose institution of that type was named last; null where none was. */
    String countryOf(String type) {
        return countryOfType.get(type);
    }

    /** Remembers the state that an actor belongs to. */
    void spokeOf(String country, boolean person) {
        subject = inSentence ? subject : country;
        inSentence = true;
        if (person) {
            lastPerson = country;
        }
    }

    void nextSentence() {
        if (inSentence) {
            lastSubject = subject;
        }
        inSentence = false;
    }

    /** Whose an institution is that is told to be somebody's own: the last person's, unless the sentence has an actor before it. */
    String ownCountry() {
        return inSentence ? null : lastSubject != null ? lastSubject : lastPerson;
    }

    /** The country that the article is mostly about; null where there is no such country. */
    String home() {
        return home;
    }

    /** The country of most readers where the article is about it and no other's actor was spoken of last; else null. */
    String homeStill() {
        String last = inSentence ? subject : lastSubject;
        return atHome && (last == null || last.equals(home)) ? home : null;
    }

    /** The country that the article is about as far as it tells, else the one that it has named most so far; null where it named none, or several alike. */
    String likelyHome() {
        return home != null ? home : likely != null ? likely : mostNamed();
    }

    /** Learns what a sentence that is read names. */
    void named(List<NameMention> names) {
        for (NameMention name : names) {
            String country = Home.told(name);
            if (country != null) {
                mentions.merge(country, 1, Integer::sum);
            }
        }
    }

    private String mostNamed() {
        int most = mentions.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<String> first = mentions.entrySet().stream()
                .filter(each -> each.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return first.size() == 1 ? first.get(0) : null;
    }

    /** The words of a name as the article writes them. */
    static String text(Tokens tokens, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int at = from; at < to; at++) {
            text.append(at > from && !tokens.isGlued(at) ? " " : "").append(tokens.text(at));
        }
        return text.toString();
    }

    private static String key(Tokens tokens, int from, int to) {
        if (to - from == 1) {
            return tokens.norm(from);
        }
        StringBuilder key = new StringBuilder();
        for (int at = from; at < to; at++) {
            key.append(at > from ? " " : "").append(tokens.norm(at));
        }
        return key.toString();
    }
}
