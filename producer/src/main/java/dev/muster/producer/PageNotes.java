package dev.muster.producer;

import java.util.Map;

/**
 * What the reading of pages leaves for a feed's state.
 *
 * @param marks what the feed showed of the items whose pages were asked for, to be kept beside the articles that were seen
 * @param remark the pages that did not come, in words; null when all came
 * @param unread whether the feed must show its items again, though it stays as it is, since pages are still to be asked for
 */
record PageNotes(Map<String, String> marks, String remark, boolean unread) {

    static final PageNotes NONE = new PageNotes(Map.of(), null, false);

    PageNotes {
        marks = Map.copyOf(marks);
    }
}
