package dev.muster.extraction.text;

/** Decimal digits of all scripts as those of ASCII. */
final class Digits {
    private static final int RADIX = 10;

    private Digits() {}

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
