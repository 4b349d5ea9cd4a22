package dev.muster.languages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.extraction.match.Lexicon;
import dev.muster.extraction.pack.Entry;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.Table;
import dev.muster.extraction.text.Token;
import dev.muster.extraction.text.Tokenizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Counts the rows of a pack that an example uses: a row that none does is a rule that nothing holds. */
final class RowUseTest {
    /** The share of rows of grammar that the examples use, in percent; it may only rise. */
    private static final int LEAST_USED = 84;

    /** Tables of grammar; numerals have a test of their own, and names of actors, countries and places are too many to ask an example for each. */
    private static final List<Table<?>> GRAMMAR = List.of(
            Table.VAGUE,
            Table.HEDGES,
            Table.RANGES,
            Table.FORCES,
            Table.MEASURES,
            Table.REPORTING,
            Table.ANAPHORA,
            Table.CALENDAR,
            Table.BOILERPLATE,
            Table.PARTICLES,
            Table.INSTITUTIONS);

    static List<String> packs() {
        return Packs.tags();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void shouldUseMostRowsOfGrammar(String tag) {
        LanguagePack pack = Packs.LANGUAGES.packs().get(tag);
        Tokenizer tokenizer = new Tokenizer(pack);
        List<List<Token>> texts = Example.all(tag, Example.EXAMPLES).stream()
                .map(example -> tokenizer.tokenize(example.text()))
                .toList();
        int rows = 0;
        int used = 0;
        for (Table<?> table : GRAMMAR) {
            Set<String> all = own(tag, pack.entries(table).stream().map(Entry::source));
            Set<String> seen = own(tag, seen(pack, table, tokenizer, texts).stream());
            System.out.printf(
                    java.util.Locale.ROOT, "%s/%s: %d of %d rows used%n", tag, table.file(), seen.size(), all.size());
            rows += all.size();
            used += seen.size();
        }

        assertThat(used * 100 / rows).as("percent of %d rows of %s", rows, tag).isGreaterThanOrEqualTo(LEAST_USED);
    }

    /** A pack's own rows; those that it inherits are held by the examples of its parent. */
    private static Set<String> own(String tag, Stream<String> sources) {
        return sources.filter(source -> source.startsWith(tag + "/")).collect(Collectors.toSet());
    }

    private static <T> Set<String> seen(
            LanguagePack pack, Table<T> table, Tokenizer tokenizer, List<List<Token>> texts) {
        Lexicon<T> lexicon = new Lexicon<>(pack.entries(table), tokenizer);
        Set<String> seen = new HashSet<>();
        for (List<Token> text : texts) {
            lexicon.match(text).forEach(match -> match.entries().forEach(entry -> seen.add(entry.source())));
        }
        return seen;
    }
}
