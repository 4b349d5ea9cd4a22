package dev.muster.consumer.api;

import dev.muster.schema.FeedStatus;
import java.util.List;

/**
 * The feeds that producers follow, with how they fare.
 *
 * @param complete whether all that is known of them has been read; soon after a start it is not
 * @param feeds by id
 */
public record FeedList(boolean complete, List<FeedStatus> feeds) {
    public FeedList {
        feeds = List.copyOf(feeds);
    }
}
