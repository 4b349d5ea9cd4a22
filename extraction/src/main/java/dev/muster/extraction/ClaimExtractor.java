package dev.muster.extraction;

import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.Languages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Reads the claims in articles: the front door of the engine. Immutable and thread safe; make one and share it. */
public final class ClaimExtractor {
    private final Languages languages;
    private final Map<String, ArticleReader> readers;
    private final LanguageGuess guess;

    private ClaimExtractor(Languages languages) {
        this.languages = Objects.requireNonNull(languages, "languages");
        Map<String, ArticleReader> byTag = new TreeMap<>();
        for (LanguagePack pack : languages.packs().values()) {
            byTag.put(pack.tag(), new ArticleReader(pack, languages.shared()));
        }
        this.readers = Map.copyOf(byTag);
        this.guess = new LanguageGuess(languages.packs().values());
    }

    /** An engine over the given packs. */
    public static ClaimExtractor over(Languages languages) {
        return new ClaimExtractor(languages);
    }

    /** Version of the engine and of its packs, the same for equal code and data; it stands on every claim. */
    public String rules() {
        return languages.version();
    }

    /**
     * Reads one article. Never throws for what a text holds; an article in a language without a pack yields no claims and a reason.
     */
    public Extraction extract(ArticleText article) {
        String lang = lang(article);
        ArticleReader reader = lang == null ? null : readers.get(lang);
        return reader == null ? unread(article) : new Extraction(lang, rules(), reader.read(article), null);
    }

    /** Reads one article as {@link #extract} does, and tells how it came to what it read, and why other figures make no claim. */
    public Explanation explain(ArticleText article) {
        String lang = lang(article);
        ArticleReader reader = lang == null ? null : readers.get(lang);
        return reader == null ? new Explanation(unread(article), List.of()) : reader.explain(article, lang, rules());
    }

    private String lang(ArticleText article) {
        if (article.lang() == null) {
            return guess.of(article.body());
        }
        return readers.containsKey(article.lang()) ? article.lang() : primary(article.lang());
    }

    private Extraction unread(ArticleText article) {
        return new Extraction(null, rules(), List.of(), reason(article.lang()));
    }

    private String reason(String declared) {
        String packs = String.join(", ", new TreeMap<>(readers).keySet());
        return declared == null
                ? "no language declared, and the text looks like none of: " + packs
                : "no language pack for '" + declared + "'; there are packs for: " + packs;
    }

    private static String primary(String tag) {
        return Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
    }
}
