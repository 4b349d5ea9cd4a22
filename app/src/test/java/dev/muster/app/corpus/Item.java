package dev.muster.app.corpus;

import dev.muster.schema.Article;
import java.time.Instant;

/** A record for the topic of articles. */
public sealed interface Item {
    /** A version of an article. */
    record Version(Article article) implements Item {}

    /** The deletion of an article in one feed; in all of them where {@code feed} is null. */
    record Deletion(String id, String feed, Instant at) implements Item {}

    /** What is no article: to be rejected, once. */
    record Poison(Venom kind, int number) implements Item {}
}
