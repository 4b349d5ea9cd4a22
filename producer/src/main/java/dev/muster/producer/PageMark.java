package dev.muster.producer;

/**
 * What a feed's state keeps of the reading of one item's page.
 *
 * @param shown the hash of what the feed showed of the item
 * @param whole whether the page's text was published, for this showing or an earlier one
 * @param tries how often the page was asked for in vain; 0 once asking again would bring nothing
 */
record PageMark(String shown, boolean whole, int tries) {

    private static final String PAGE = "page";
    private static final String FEED = "feed";

    /** Of what {@link #told} gave; a bare hash is that of an item whose page was read. */
    static PageMark of(String told) {
        String[] parts = told.split(" ", -1);
        return parts.length == 3
                ? new PageMark(parts[0], parts[1].equals(PAGE), Integer.parseInt(parts[2]))
                : new PageMark(told, true, 0);
    }

    /** In one string without a line break. */
    String told() {
        return whole && tries == 0 ? shown : shown + " " + (whole ? PAGE : FEED) + " " + tries;
    }
}
