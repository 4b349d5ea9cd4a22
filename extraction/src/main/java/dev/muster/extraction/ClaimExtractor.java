package dev.muster.extraction;

import dev.muster.extraction.pack.Languages;
import java.util.List;
import java.util.Objects;

/** Reads the claims in articles: the front door of the engine. Immutable and thread safe; make one and share it. */
public final class ClaimExtractor {
    private final Languages languages;

    private ClaimExtractor(Languages languages) {
        this.languages = Objects.requireNonNull(languages, "languages");
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
        return new Extraction(null, rules(), List.of(), "no language pack for " + article.lang());
    }
}
