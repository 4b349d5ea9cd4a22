package dev.muster.extraction;

import dev.muster.extraction.claim.ReadClaim;
import java.util.List;

/**
 * What the engine read from one article.
 *
 * @param lang tag of the pack that read it, or that found it too much to read; null where none fits
 * @param rules version of the engine and of the packs, the same for equal code and data
 * @param claims the claims in the order of their first evidence; empty where the article holds none or cannot be read
 * @param unread why the article could not be read, in a sentence; null where it could
 */
public record Extraction(String lang, String rules, List<ReadClaim> claims, String unread) {
    /** Copies the list. */
    public Extraction {
        claims = List.copyOf(claims);
    }
}
