package dev.muster.consumer.view;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** Text as a terminal shows it. */
public final class TerminalText {
    private static final Set<UnicodeScript> TWO_CELLS =
            Set.of(UnicodeScript.HAN, UnicodeScript.HANGUL, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);
    private static final int REPLACEMENT = '\ufffd';

    private TerminalText() {}

    /** The text with everything that is no character to see replaced: escapes, line ends, marks of direction. */
    public static String plain(String text) {
        return text.codePoints()
                .map(c -> isSeen(c) ? c : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isSeen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /** Cells that the text takes: none for marks over letters, two for East Asian characters. */
    static int width(String text) {
        return text.codePoints().map(TerminalText::width).sum();
    }

    /** Cells that a character takes. */
    static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return TWO_CELLS.contains(UnicodeScript.of(c)) ? 2 : 1;
    }
}
