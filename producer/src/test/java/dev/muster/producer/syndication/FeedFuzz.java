package dev.muster.producer.syndication;

import java.time.Instant;

/** RSS, Atom, JSON feeds and sitemaps. Whatever comes is a feed or a refusal with a reason. */
public final class FeedFuzz {
    private FeedFuzz() {}

    /** Reads the feed that the bytes stand for. */
    public static void fuzzerTestOneInput(byte[] data) {
        try {
            FeedParser.parse(new FeedDocument(data, "https://gazette.example/feed", null, null));
        } catch (FeedFormatException refused) {
            if (refused.getMessage() == null || refused.getMessage().isBlank()) {
                throw new AssertionError("a refusal without a reason", refused);
            }
        }
        DateText.parse(new String(data, java.nio.charset.StandardCharsets.UTF_8))
                .ifPresent(Instant::toEpochMilli);
    }
}
