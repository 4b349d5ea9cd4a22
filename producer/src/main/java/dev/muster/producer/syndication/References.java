package dev.muster.producer.syndication;

import java.util.function.Consumer;
import org.jsoup.nodes.Entities;

/**
 * Decodes the character references of XML and HTML; what is none stays as it stands. Characters that XML forbids are
 * dropped.
 */
final class References {

    /** Longer than the longest name of HTML, {@code CounterClockwiseContourIntegral}. */
    private static final int LONGEST = 33;

    private static final int HEXADECIMAL = 16;
    private static final int DECIMAL = 10;

    private static final int NON_ASCII = 0x80;

    private final Consumer<String> problems;

    References(Consumer<String> problems) {
        this.problems = problems;
    }

    String decode(String text) {
        int reference = text.indexOf('&');
        if (reference < 0) {
            return clean(text);
        }
        StringBuilder decoded = new StringBuilder(text.length());
        int done = 0;
        while (reference >= 0) {
            decoded.append(text, done, reference);
            done = append(text, reference, decoded);
            reference = text.indexOf('&', done);
        }
        return clean(decoded.append(text, done, text.length()).toString());
    }

    /** Appends what stands at the ampersand; returns where the text goes on. */
    private int append(String text, int ampersand, StringBuilder decoded) {
        int end = ampersand + 1;
        int limit = Math.min(text.length(), ampersand + LONGEST);
        while (end < limit && isReference(text.charAt(end))) {
            end++;
        }
        if (end < limit && text.charAt(end) == ';') {
            String meant = meaning(text.substring(ampersand + 1, end));
            if (!meant.isEmpty()) {
                decoded.append(meant);
                return end + 1;
            }
        }
        problems.accept("an & that starts no known character");
        decoded.append('&');
        return ampersand + 1;
    }

    private static String meaning(String name) {
        if (!name.startsWith("#")) {
            return Entities.getByName(name);
        }
        boolean hex = name.startsWith("x", 1) || name.startsWith("X", 1);
        try {
            int codePoint = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? HEXADECIMAL : DECIMAL);
            return isCharacter(codePoint) ? Character.toString(codePoint) : "\uFFFD";
        } catch (NumberFormatException noNumber) {
            return "";
        }
    }

    private static boolean isCharacter(int codePoint) {
        return codePoint > 0
                && Character.isValidCodePoint(codePoint)
                && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
    }

    private static boolean isReference(char c) {
        return c == '#' || c < NON_ASCII && Character.isLetterOrDigit(c);
    }

    /** The text without characters that XML forbids. */
    static String clean(String text) {
        if (text.chars().noneMatch(References::isOdd)) {
            return text;
        }
        StringBuilder cleaned = new StringBuilder(text.length());
        text.chars().forEach(c -> {
            if (!isOdd(c)) {
                cleaned.append((char) c);
            }
        });
        return cleaned.toString();
    }

    private static boolean isOdd(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r';
    }
}
