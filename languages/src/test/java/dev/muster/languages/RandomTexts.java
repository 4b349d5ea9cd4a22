package dev.muster.languages;

import dev.muster.extraction.pack.Entry;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random mixtures of a pack's own words. */
final class RandomTexts {
    static final long SEED = 20241018;
    private static final int LONGEST = 40;

    /** Tables whose words make claims. */
    private static final List<Table<?>> WORDS = List.of(
            Table.NUMERALS,
            Table.VAGUE,
            Table.HEDGES,
            Table.RANGES,
            Table.FORCES,
            Table.MEASURES,
            Table.REPORTING,
            Table.ANAPHORA,
            Table.CALENDAR,
            Table.PARTICLES,
            Table.INSTITUTIONS,
            Table.COUNTRIES,
            Table.ACTORS,
            Table.PLACES);

    private static final List<String> MARKS = List.of(
            ".", ".", ",", "\"", "“", "”", "-", "–", "\n", "?", "(", ")", "1,500", "1.500", "12", "2024", "30/10",
            "😀");

    private RandomTexts() {}

    /** So many texts, the same for the same pack. */
    static List<String> of(LanguagePack pack, int count) {
        List<List<String>> forms = forms(pack);
        Random random = new Random(SEED);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> words = new ArrayList<>();
            int length = random.nextInt(LONGEST);
            for (int word = 0; word < length; word++) {
                List<String> table = forms.get(random.nextInt(forms.size()));
                words.add(table.get(random.nextInt(table.size())));
            }
            texts.add(String.join(" ", words));
        }
        return texts;
    }

    private static List<List<String>> forms(LanguagePack pack) {
        List<List<String>> forms = new ArrayList<>();
        for (Table<?> table : WORDS) {
            forms.add(pack.entries(table).stream().map(Entry::form).toList());
        }
        forms.add(MARKS);
        forms.add(MARKS);
        return forms;
    }
}
