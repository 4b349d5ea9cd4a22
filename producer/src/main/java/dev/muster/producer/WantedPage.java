package dev.muster.producer;

import dev.muster.producer.article.FoundArticle;
import java.net.URI;

/**
 * An item of a poll whose text stands on its page.
 *
 * @param place among the items of the poll
 * @param mark the name of its mark in the feed's state
 * @param hash of what the feed shows of it
 * @param before its mark of earlier polls; null when there is none
 */
record WantedPage(int place, FoundArticle found, URI address, String mark, String hash, PageMark before) {

    /**
     * Polls that ask for a page that does not come, though the feed stays as it is: an hour in the usual rhythm. Some pages never
     * come, and their hosts shall not be asked for ever.
     */
    static final int MAX_TRIES = 4;

    /** Whether the page was read, or never will be, as the feed shows the item now. */
    boolean isSettled() {
        return isOfThisShowing(before) && before.tries() == 0;
    }

    /** How often the page was asked for in vain since the feed shows the item so. */
    int tries() {
        return isOfThisShowing(before) ? before.tries() : 0;
    }

    /** Whether the item's article has the text of the page. */
    boolean isWhole() {
        return before != null && before.whole();
    }

    /** The mark to keep after the page was asked for. */
    PageMark after(boolean whole, int tries) {
        return new PageMark(hash, whole, tries);
    }

    /** Whether the next poll must show the item again where {@code reached} is kept of it; null for nothing. */
    boolean isOpen(PageMark reached) {
        return !isOfThisShowing(reached) || reached.tries() > 0 && reached.tries() < MAX_TRIES;
    }

    private boolean isOfThisShowing(PageMark told) {
        return told != null && told.shown().equals(hash);
    }
}
