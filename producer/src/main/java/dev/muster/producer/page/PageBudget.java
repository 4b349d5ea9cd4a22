package dev.muster.producer.page;

import java.util.Locale;
import java.util.Set;

/**
 * Holds the work that a page may make to that of the largest pages of real sites: what comes after is not read. It adds up what the
 * parts of the page cost a parser and a reader of elements, without building any: tags by far the most, the more so while elements for
 * the looks of text are left open, which every paragraph then opens again; scripts next to nothing. The same page is always cut at the
 * same place. Looks at each character a bounded number of times; keeps nothing.
 */
public final class PageBudget {

    /** What may be spent, in the price of a character of a script, some 30 ns on a machine of 2022. */
    static final int BUDGET = 6_000_000;

    private static final int RAW = 1;
    private static final int TEXT = 3;

    /** Of a character outside of Latin-1, with which all strings of the page take twice the room. */
    private static final int WIDE_TEXT = 5;

    private static final int WIDE = 0x100;
    private static final int REFERENCE = 80;
    private static final int ATTRIBUTE = 16;

    /** Names and the like are taken apart. */
    private static final int VALUE = 70;

    private static final int TAG = 220;

    /** For each element that a tag stands in: parsers look through them. */
    private static final int LEVEL = 1;

    /** As deep as pages are read. */
    private static final int MOST_LEVELS = 256;

    /** Elements for the looks of text that a parser opens again at most: what HTML's standard allows of each, and jsoup in all. */
    private static final int MOST_OPEN = 12;

    /** The elements of HTML's list of active formatting elements. */
    private static final Set<String> LOOKS =
            Set.of("a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u");

    /** Elements that need no end tag, or have none: those around them are no deeper for it. */
    private static final Set<String> UNENDED = Set.of(
            "p", "li", "td", "tr", "th", "dd", "dt", "option", "br", "img", "hr", "input", "meta", "link", "source",
            "wbr", "area", "base", "col", "embed", "param", "track");

    /** Elements that hold characters and no tags. */
    private static final Set<String> SCRIPTS = Set.of("script", "style");

    /** Elements in which nothing is a script. */
    private static final Set<String> FOREIGN = Set.of("svg", "math", "frameset");

    /** Those among them that a slash ends; of elements of HTML it says nothing. */
    private static final Set<String> DRAWN = Set.of("svg", "math");

    private final String html;
    private long spent;
    private int at;
    private int open;
    private int foreign;
    private int levels;
    private boolean endsItself;

    private PageBudget(String html) {
        this.html = html;
    }

    /** The page up to where its budget is spent; the same string where it is not. */
    public static String within(String html) {
        return new PageBudget(html).cut();
    }

    /** What the page costs, as far as it is read; more than {@link #BUDGET} by its last step at most. */
    static long price(String html) {
        PageBudget budget = new PageBudget(html);
        budget.cut();
        return budget.spent;
    }

    private String cut() {
        while (at < html.length()) {
            int start = at;
            step();
            if (spent > BUDGET) {
                return html.substring(0, html.charAt(start) == '<' ? start : at);
            }
        }
        return html;
    }

    private void step() {
        char c = html.charAt(at);
        if (c == '&') {
            spend(REFERENCE, at + 1);
        } else if (c != '<') {
            text();
        } else if (isLetter(at + 1)) {
            startTag();
        } else if (html.startsWith("</", at) && isLetter(at + 2)) {
            endTag();
        } else if (html.startsWith("<!--", at)) {
            spend(TAG, commentEnd());
        } else if (html.startsWith("<!", at) || html.startsWith("<?", at) || html.startsWith("</", at)) {
            spend(TAG, past('>', at));
        } else {
            spend(TEXT, at + 1);
        }
    }

    /** Pays for what leads up to {@code end}, and a little for each of its characters. */
    private void spend(int price, int end) {
        spent += price + (long) RAW * (end - at);
        at = end;
    }

    private void text() {
        while (at < html.length() && html.charAt(at) != '<' && html.charAt(at) != '&' && spent <= BUDGET) {
            spent += html.charAt(at) < WIDE ? TEXT : WIDE_TEXT;
            at++;
        }
    }

    private void startTag() {
        String name = name(at + 1);
        int end = tagEnd();
        spent += (long) TAG * (1 + open) + LEVEL * levels + (long) TEXT * (end - at);
        at = end;
        boolean isEmpty = endsItself && DRAWN.contains(name);
        levels = isEmpty || UNENDED.contains(name) ? levels : Math.min(levels + 1, MOST_LEVELS);
        if (LOOKS.contains(name)) {
            open = Math.min(open + 1, MOST_OPEN);
        } else if (FOREIGN.contains(name)) {
            foreign += isEmpty ? 0 : 1;
        } else if (SCRIPTS.contains(name) && foreign == 0) {
            spend(0, scriptEnd(name));
        }
    }

    private void endTag() {
        String name = name(at + 2);
        int end = tagEnd();
        spent += TAG + LEVEL * levels + (long) TEXT * (end - at);
        at = end;
        levels = UNENDED.contains(name) ? levels : Math.max(levels - 1, 0);
        if (LOOKS.contains(name)) {
            open = Math.max(open - 1, 0);
        } else if (FOREIGN.contains(name)) {
            foreign = Math.max(foreign - 1, 0);
        }
    }

    private String name(int start) {
        int end = start;
        while (end < html.length() && Character.isLetterOrDigit(html.charAt(end))) {
            end++;
        }
        return html.substring(start, end).toLowerCase(Locale.ROOT);
    }

    /**
     * Behind the {@code >} of the tag, which quoted values may hold; pays for its attributes, the more the more there are, since each
     * is compared with those before it. A slash before the {@code >} ends the element where it stands in no value.
     */
    private int tagEnd() {
        int attributes = 0;
        boolean isBareValue = false;
        int i = at + 1;
        while (i < html.length() && html.charAt(i) != '>') {
            if (html.charAt(i) == '=') {
                spent += VALUE;
                i = valueEnd(i + 1);
                isBareValue = html.charAt(i - 1) != '"' && html.charAt(i - 1) != '\'';
            } else {
                boolean isSpace = html.charAt(i) <= ' ';
                spent += isSpace ? ATTRIBUTE + attributes++ : 0;
                isBareValue &= !isSpace;
                i++;
            }
        }
        endsItself = html.charAt(i - 1) == '/' && !isBareValue;
        return Math.min(i + 1, html.length());
    }

    private int valueEnd(int start) {
        int i = start;
        while (i < html.length() && Character.isWhitespace(html.charAt(i))) {
            i++;
        }
        boolean isQuoted = i < html.length() && (html.charAt(i) == '"' || html.charAt(i) == '\'');
        return isQuoted ? past(html.charAt(i), i + 1) : i;
    }

    /** Comments that end as they begin are ended by browsers, too. */
    private int commentEnd() {
        if (html.startsWith("<!-->", at) || html.startsWith("<!--->", at)) {
            return past('>', at);
        }
        int end = html.indexOf("--", at + 4);
        while (end >= 0 && !html.startsWith(">", end + 2) && !html.startsWith("!>", end + 2)) {
            end = html.indexOf("--", end + 1);
        }
        return end < 0 ? html.length() : past('>', end);
    }

    private int scriptEnd(String name) {
        int end = html.indexOf("</", at);
        while (end >= 0 && !html.regionMatches(true, end + 2, name, 0, name.length())) {
            end = html.indexOf("</", end + 2);
        }
        return end < 0 ? html.length() : end;
    }

    private int past(char mark, int start) {
        int end = html.indexOf(mark, start);
        return end < 0 ? html.length() : end + 1;
    }

    private boolean isLetter(int index) {
        return index < html.length()
                && (html.charAt(index) >= 'a' && html.charAt(index) <= 'z'
                        || html.charAt(index) >= 'A' && html.charAt(index) <= 'Z');
    }
}
