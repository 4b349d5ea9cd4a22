package dev.muster.producer.page;

/**
 * A run of text that a reader sees as one line or paragraph.
 *
 * @param text with white space folded; never empty
 * @param linked characters of it that stand in links
 * @param tag of the nearest element that opens a line: p, li, h2, td, div, …
 * @param box index of the innermost box that holds it
 * @param weight how much prose it is, see {@link Prose}
 */
record Block(String text, int linked, String tag, int box, int weight) {

    private static final double ALL_LINK = 0.8;

    boolean isHeading() {
        return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
    }

    boolean isListItem() {
        return tag.equals("li") || tag.equals("dd") || tag.equals("dt");
    }

    /** Whether next to nothing of it stands outside of links. */
    boolean isLink() {
        return linked > ALL_LINK * text.length();
    }
}
