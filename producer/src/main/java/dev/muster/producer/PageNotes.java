package dev.muster.producer;

import dev.muster.producer.article.FoundItem;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What the reading of pages leaves for a feed's state.
 *
 * @param marks what the feed showed of the items whose pages were asked for, and what is known of those that stay as they are, to be kept
 *     beside the articles that were seen
 * @param names of the marks of the items that are still to be published
 * @param remark the pages that did not come, in words; null when all came
 * @param unread items whose pages are still to be asked for, though the feed stay as it is
 */
record PageNotes(Map<String, String> marks, Map<FoundItem, String> names, String remark, int unread) {

    static final PageNotes NONE = new PageNotes(Map.of(), Map.of(), null, 0);

    PageNotes {
        marks = Map.copyOf(marks);
        names = Map.copyOf(names);
    }

    /** The marks but those of items that were not published after all, and are to be read again. */
    Map<String, String> marksWithout(Collection<FoundItem> unpublished) {
        Map<String, String> kept = new HashMap<>(marks);
        unpublished.stream().filter(names::containsKey).map(names::get).forEach(kept::remove);
        return kept;
    }
}
