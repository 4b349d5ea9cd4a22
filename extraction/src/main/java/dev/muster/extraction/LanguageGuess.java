package dev.muster.extraction;

import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.Table;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells the language of a text by the stop words that the packs list. Immutable and thread safe. */
final class LanguageGuess {
    private static final int SAMPLE = 4000;
    /** Running text of a language holds far more of its commonest words; other languages share a few by chance. */
    private static final double LEAST_SHARE = 0.12;

    private final Map<String, Set<String>> stopwords = new HashMap<>();

    LanguageGuess(Collection<LanguagePack> packs) {
        for (LanguagePack pack : packs) {
            Set<String> words = new HashSet<>();
            pack.entries(Table.STOPWORDS).forEach(entry -> words.add(entry.form()));
            stopwords.put(pack.tag(), words);
        }
    }

    /** The tag of the pack whose stop words are the most; null where none has enough. */
    String of(String text) {
        String[] words = text.substring(0, Math.min(SAMPLE, text.length()))
                .toLowerCase(Locale.ROOT)
                .split("[^\\p{L}]+");
        String best = null;
        double most = LEAST_SHARE * words.length;
        for (String tag : stopwords.keySet().stream().sorted().toList()) {
            int hits = 0;
            for (String word : words) {
                hits += stopwords.get(tag).contains(word) ? 1 : 0;
            }
            if (hits > most) {
                best = tag;
                most = hits;
            }
        }
        return best;
    }
}
