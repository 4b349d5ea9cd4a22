package dev.muster.producer.syndication;

import dev.muster.producer.article.Refusal;
import java.util.List;

/**
 * A feed as it was read. Immutable.
 *
 * @param format its family
 * @param version as declared, such as {@code 2.0}; null when not told
 * @param head what it says of itself
 * @param rhythm how often it wants to be read
 * @param items in the order of the document, which for most feeds is the newest first
 * @param refused the items that could not be read, and why; the others are not affected
 * @param problems what was odd about the document as a whole, in words; empty for a clean one
 */
public record ParsedFeed(
        FeedFormat format,
        String version,
        FeedHead head,
        FeedRhythm rhythm,
        List<FeedItem> items,
        List<Refusal> refused,
        List<String> problems) {

    public ParsedFeed {
        items = List.copyOf(items);
        refused = List.copyOf(refused);
        problems = List.copyOf(problems);
    }
}
