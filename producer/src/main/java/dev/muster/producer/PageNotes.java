package dev.muster.producer;

import java.util.Map;

/**
 * What the reading of pages leaves for a feed's state.
 *
 * @param marks what the feed showed of the items whose pages were asked for, and what is known of those that stay as they are, to be kept
 *     beside the articles that were seen
 * @param remark the pages that did not come, in words; null when all came
 * @param unread items whose pages are still to be asked for, though the feed stay as it is
 */
record PageNotes(Map<String, String> marks, String remark, int unread) {

    static final PageNotes NONE = new PageNotes(Map.of(), null, 0);

    PageNotes {
        marks = Map.copyOf(marks);
    }
}
