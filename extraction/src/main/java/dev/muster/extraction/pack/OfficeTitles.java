package dev.muster.extraction.pack;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the titles of offices from the names of bodies: ~ spokesman of the coast guard is the coast guard spokesman. */
final class OfficeTitles {
    private OfficeTitles() {}

    /** The nouns that name somebody, and behind them the titles of all offices, but for those that have a row of their own. */
    static List<Entry<InstitutionNoun>> of(List<Entry<InstitutionNoun>> nouns, List<Entry<Office>> offices) {
        Set<String> told = nouns.stream().map(Entry::form).collect(Collectors.toCollection(HashSet::new));
        Stream<Entry<InstitutionNoun>> titles = offices.stream()
                .flatMap(office -> nouns.stream()
                        .filter(noun -> office.value().isOf(noun.value()))
                        .map(noun -> title(office, noun)))
                .filter(title -> told.add(title.form()));
        return Stream.concat(nouns.stream().filter(noun -> noun.value().isName()), titles)
                .toList();
    }

    private static Entry<InstitutionNoun> title(Entry<Office> office, Entry<InstitutionNoun> body) {
        return new Entry<>(
                Template.with(office.form(), body.form()), body.value().holder(), office.source());
    }
}
