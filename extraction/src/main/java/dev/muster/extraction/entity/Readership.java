package dev.muster.extraction.entity;

import dev.muster.extraction.pack.CountryName;
import java.util.List;

/**
 * The country of most who read a language, whose bodies its texts leave it out of. Immutable and thread safe.
 *
 * @param register the actors
 * @param country ISO 3166-1 alpha-2; null where the language is that of many
 */
record Readership(Register register, String country) {
    /** Whether the article is not reported from elsewhere, and names the country of most who read its language, a body of it, or no other. */
    boolean isAtHome(List<List<NameMention>> names, String origin) {
        boolean may = country != null && (origin == null || origin.equals(country));
        return may
                && (names.stream().anyMatch(sentence -> sentence.stream().anyMatch(this::isOfReaders))
                        || names.stream()
                                .noneMatch(sentence -> sentence.stream().anyMatch(this::isOfOthers)));
    }

    /** Their country or one of its bodies; a place alone is where a report was written. */
    private boolean isOfReaders(NameMention name) {
        boolean told = name.isCountry(CountryName.Role.NAME);
        return told
                ? name.country().code().equals(country)
                : name.body() != null && country.equals(register.state(register.body(name.body())));
    }

    /** Another country, its people, a place in it or one of its bodies. */
    private boolean isOfOthers(NameMention name) {
        String state = name.body() == null ? Home.told(name) : register.state(register.body(name.body()));
        return state != null && !state.equals(country);
    }
}
