package dev.muster.producer;

import java.util.Map;

/**
 * What the reading of pages leaves for a feed's state.
 *
 * @param marks what the feed showed of the items whose pages were read, to be kept beside the articles that were seen
 * @param remark the pages that did not come, in words; null when all came
 */
record PageNotes(Map<String, String> marks, String remark) {

    static final PageNotes NONE = new PageNotes(Map.of(), null);

    PageNotes {
        marks = Map.copyOf(marks);
    }
}
