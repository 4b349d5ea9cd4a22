package dev.muster.app.command;

import java.util.List;

/** A terminal as a page that is drawn anew from its top. What does not fit is left out at the right and at the bottom, where the oldest rows are. */
final class TerminalScreen {
    /** Escape sequences: the cursor to the top left, clear to the end of the line or of the screen, long lines cut or continued below. */
    private static final String HOME = "\033[H";

    private static final String CLEAR_LINE = "\033[K";
    private static final String CLEAR_BELOW = "\033[J";
    private static final String CUT_LINES = "\033[?7l";
    private static final String WRAP_LINES = "\033[?7h";

    private TerminalScreen() {}

    /** What to print so that a text fills the screen; nothing flickers. */
    static String draw(String text, int height) {
        List<String> lines = text.lines().toList();
        boolean fits = lines.size() < height;
        StringBuilder page = new StringBuilder(HOME + CUT_LINES);
        List<String> shown = fits ? lines : lines.subList(0, Math.max(0, height - 2));
        shown.forEach(line -> page.append(line).append(CLEAR_LINE).append('\n'));
        if (!fits) {
            page.append("… and ").append(lines.size() - shown.size()).append(" more rows; a taller window shows them");
        }
        return page.append(CLEAR_BELOW).append(WRAP_LINES).toString();
    }
}
