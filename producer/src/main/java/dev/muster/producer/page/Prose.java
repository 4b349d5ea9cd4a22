package dev.muster.producer.page;

/**
 * Measures how much running text a block holds. Characters of scripts without spaces count three times, since they say as much
 * as that many letters.
 */
final class Prose {

    /** Below this a line is a label, a date or a button more often than a sentence. */
    private static final int SHORTEST_SENTENCE = 25;

    /** From this on a line is a paragraph, whether or not it ends in a stop. */
    private static final int LONG = 80;

    private static final int IDEOGRAPH = 3;

    private Prose() {}

    /** Length in letters of a text. */
    static int length(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            length += isWide(text.charAt(i)) ? IDEOGRAPH : 1;
        }
        return length;
    }

    /** The letters outside of links that look like prose; 0 for labels. */
    static int weight(String text, int linked) {
        int length = length(text);
        int free = Math.max(0, length - 2 * linked);
        if (length < SHORTEST_SENTENCE) {
            return 0;
        }
        return length >= LONG || endsSentence(text) ? free : free / 4;
    }

    /** Whether the last character that is no quotation mark or bracket is a full stop, question mark or the like. */
    static boolean endsSentence(String text) {
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (".!?…。！？؟۔।:;".indexOf(c) >= 0) {
                return true;
            }
            if (!isClosing(c)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isClosing(char c) {
        return c == '"' || c == '\'' || "”’»“›)]」』 ".indexOf(c) >= 0;
    }

    private static boolean isWide(char c) {
        return c >= 0x3040 && c <= 0x30FF || c >= 0x3400 && c <= 0x9FFF || c >= 0xAC00 && c <= 0xD7AF;
    }
}
