package dev.muster.producer;

import dev.muster.producer.article.FoundItem;
import dev.muster.producer.feed.Poll;
import dev.muster.producer.web.Stop;
import dev.muster.producer.web.WebClient;
import dev.muster.schema.Feed;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Shows what a producer would make of a poll, and publishes nothing. Stateless. */
public final class FeedPreview {

    private FeedPreview() {}

    /**
     * The items of a poll of a feed that nothing is known of, with the texts of their pages where the feed carries less than the article;
     * an item whose page did not come has a warning that says so.
     *
     * @param web asks for the pages, and stays the caller's
     */
    public static List<FoundItem> items(Poll poll, Feed feed, WebClient web, InstantSource clock) {
        return FullText.complete(poll, feed, new WebPageText(web, new Stop()), clock, Map.of())
                .poll()
                .items();
    }
}
