package dev.muster.extraction.text;

/** Decimal digits of all scripts as those of ASCII. */
final class Digits {
    private static final int RADIX = 10;

    private Digits() {}

    /** The value of the stretch where it is no more than so many digits of ASCII; −1 for everything else. */
    static int plain(String text, int from, int to, int digits) {
        int value = to - from <= digits ? 0 : -1;
        for (int at = from; at < to && value >= 0; at++) {
            char digit = text.charAt(at);
            value = digit >= '0' && digit <= '9' ? value * RADIX + digit - '0' : -1;
        }
        return value;
    }

    /** The text with its digits as those of ASCII; everything else as it stands. */
    static String ascii(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!Letters.isAscii(text.charAt(at))) {
                return converted(text);
            }
        }
        return text;
    }

    private static String converted(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, RADIX) : c)
                .forEach(ascii::appendCodePoint);
        return ascii.toString();
    }
}
