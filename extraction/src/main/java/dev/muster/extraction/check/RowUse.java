package dev.muster.extraction.check;

import dev.muster.extraction.match.Lexicon;
import dev.muster.extraction.pack.Entry;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.Table;
import dev.muster.extraction.text.Token;
import dev.muster.extraction.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which rows of grammar the examples use: one that none does is a rule that nothing holds.
 *
 * @param rows how many rows there are
 * @param unused those that no example uses, as {@code file:line}, in the order of the files
 */
public record RowUse(int rows, List<String> unused) {
    private static final int PERCENT = 100;

    /**
     * Numerals are held by their spelling; names of actors, countries and places are too many to ask an example for each; the rows of offices are
     * asked for by the titles that they make, which stand among the institutions.
     */
    private static final Set<Table<?>> NOT_ASKED = Set.of(
            Table.SETTINGS,
            Table.ABBREVIATIONS,
            Table.STOPWORDS,
            Table.NUMERALS,
            Table.ACTORS,
            Table.OFFICES,
            Table.COUNTRIES,
            Table.PLACES,
            Table.REGIONS);

    /** Copies the list. */
    public RowUse {
        unused = List.copyOf(unused);
    }

    /** The use that the examples make of a pack's own rows. */
    public static RowUse of(LanguagePack pack, List<Example> examples) {
        Tokenizer tokenizer = new Tokenizer(pack);
        int rows = 0;
        List<String> unused = new ArrayList<>();
        for (Table<?> table : Table.OF_A_LANGUAGE) {
            List<String> own = NOT_ASKED.contains(table) ? List.of() : own(pack, table);
            Set<String> used = own.isEmpty() ? Set.of() : used(pack, table, tokenizer, examples);
            rows += own.size();
            own.stream().filter(row -> !used.contains(row)).forEach(unused::add);
        }
        return new RowUse(rows, unused);
    }

    private static List<String> own(LanguagePack pack, Table<?> table) {
        return pack.entries(table).stream()
                .map(Entry::source)
                .filter(source -> source.startsWith(pack.tag() + "/"))
                .distinct()
                .toList();
    }

    private static <T> Set<String> used(
            LanguagePack pack, Table<T> table, Tokenizer tokenizer, List<Example> examples) {
        Lexicon<T> lexicon = new Lexicon<>(pack.entries(table), tokenizer);
        Set<String> used = new TreeSet<>();
        for (Example example : examples) {
            List<Token> text = tokenizer.tokenize(example.text());
            lexicon.match(text).forEach(match -> match.entries().forEach(entry -> used.add(entry.source())));
        }
        return used;
    }

    /** The share of rows that are used, in percent, rounded down; 100 where there are none. */
    public int percent() {
        return rows == 0 ? PERCENT : (rows - unused.size()) * PERCENT / rows;
    }
}
