package dev.muster.extraction.entity;

import dev.muster.extraction.match.Lexicon;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.Entry;
import dev.muster.extraction.pack.SharedData;
import dev.muster.extraction.text.Tokenizer;
import java.util.List;
import java.util.function.Predicate;

/**
 * By which bits tokens tell that a name of a kind may stand there, before anybody looks for names.
 *
 * @param owners any name but nouns for institutions, which tell no state by themselves
 * @param countries a name of a country, of its people or its capital, or what belongs to it
 * @param peoples a name of a country's people
 * @param groups a name of an armed group
 */
public record NameMarks(long owners, long countries, long peoples, long groups) {
    static NameMarks of(List<Entry<Name>> names, SharedData shared, Tokenizer tokenizer) {
        return new NameMarks(
                mark(names, name -> !(name instanceof Name.OfInstitution), tokenizer),
                mark(names, name -> name instanceof Name.OfCountry, tokenizer),
                mark(names, NameMarks::isPeople, tokenizer),
                mark(names, name -> name instanceof Name.OfBody body && shared.group(body.id()) != null, tokenizer));
    }

    private static long mark(List<Entry<Name>> names, Predicate<Name> kind, Tokenizer tokenizer) {
        return Lexicon.mark(
                names.stream().filter(entry -> kind.test(entry.value())).toList(), tokenizer);
    }

    private static boolean isPeople(Name name) {
        return name instanceof Name.OfCountry country && country.role() == CountryName.Role.PEOPLE;
    }
}
