package dev.muster.producer.article;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The id of an article: the name-based UUID (version 3) of the first of these that it has: its canonical URL; the scope
 * and value of its guid, set apart by a line feed; its content hash after {@code text} and a line feed. A URL holds no
 * line feed, so names of the three kinds never meet.
 */
final class ArticleId {

    private static final String TEXT = "text";

    private ArticleId() {}

    /** The id as a string of 36 characters; {@code canonicalUrl} and {@code guid} may be null. */
    static String of(String canonicalUrl, Guid guid, String contentHash) {
        if (canonicalUrl != null) {
            return uuid(canonicalUrl);
        }
        if (guid != null) {
            return uuid(guid.scope() + '\n' + guid.value());
        }
        return uuid(TEXT + '\n' + contentHash);
    }

    private static String uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
