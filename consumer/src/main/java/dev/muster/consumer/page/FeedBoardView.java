package dev.muster.consumer.page;

import dev.muster.schema.FeedStatus;
import java.util.List;

/**
 * The feeds as pages show them.
 *
 * @param complete whether all that is known of them has been read
 * @param feeds by id
 */
public record FeedBoardView(boolean complete, List<FeedStatus> feeds) {
    /** Copies the list. */
    public FeedBoardView {
        feeds = List.copyOf(feeds);
    }
}
