package dev.muster.app.oracle;

import dev.muster.extraction.ArticleText;
import dev.muster.extraction.ClaimExtractor;
import dev.muster.extraction.Extraction;
import dev.muster.extraction.claim.ReadClaim;
import dev.muster.schema.Article;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the engine reads in articles, each text once. */
final class Library {
    private final ClaimExtractor extractor;
    private final Map<ArticleText, Extraction> read = new HashMap<>();
    private final Map<Extraction, Map<Said, ReadClaim>> claims = new IdentityHashMap<>();

    Library(ClaimExtractor extractor) {
        this.extractor = extractor;
    }

    Extraction read(Article article) {
        LocalDate published = LocalDate.ofInstant(article.getPublishedAt(), ZoneOffset.UTC);
        return read(new ArticleText(
                article.getLang(), published, article.getOutlet(), article.getTitle(), article.getBody()));
    }

    Extraction read(ArticleText article) {
        return read.computeIfAbsent(article, extractor::extract);
    }

    /** The claims of a version, the first reading of each; none of a deletion. */
    Map<Said, ReadClaim> claims(Arrival version) {
        return version.article() == null ? Map.of() : claims.computeIfAbsent(read(version.article()), Library::claims);
    }

    private static Map<Said, ReadClaim> claims(Extraction extraction) {
        Map<Said, ReadClaim> found = new LinkedHashMap<>();
        extraction.claims().forEach(claim -> found.putIfAbsent(Said.of(claim), claim));
        return found;
    }
}
