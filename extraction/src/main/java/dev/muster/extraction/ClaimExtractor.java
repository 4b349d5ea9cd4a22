package dev.muster.extraction;

import dev.muster.extraction.claim.TooMuchToReadException;
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
     * Reads one article. Never throws for what a text holds; an article in a language without a pack, or one that holds more than is read of
     * one, yields no claims and a reason. What is too much is counted, not timed: it is the same wherever and whenever it is read.
     */
    public Extraction extract(ArticleText article) {
        String lang = lang(article);
        ArticleReader reader = lang == null ? null : readers.get(lang);
        return reader == null ? unread(article) : extraction(lang, reader, article);
    }

    private Extraction extraction(String lang, ArticleReader reader, ArticleText article) {
        try {
            return new Extraction(lang, rules(), reader.read(article), null);
        } catch (TooMuchToReadException tooMuch) {
            return new Extraction(lang, rules(), List.of(), tooMuch.getMessage());
        }
    }

    /**
     * Reads one article as {@link #extract} does, and tells how it came to what it read, and why other figures make no claim; not of an article
     * whose figures that make no claim are too many as well.
     */
    public Explanation explain(ArticleText article) {
        String lang = lang(article);
        ArticleReader reader = lang == null ? null : readers.get(lang);
        return reader == null ? new Explanation(unread(article), List.of()) : explanation(lang, reader, article);
    }

    private Explanation explanation(String lang, ArticleReader reader, ArticleText article) {
        try {
            return reader.explain(article, lang, rules());
        } catch (TooMuchToReadException tooMuch) {
            return new Explanation(extraction(lang, reader, article), List.of());
        }
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
