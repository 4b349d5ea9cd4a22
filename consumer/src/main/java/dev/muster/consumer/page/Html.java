package dev.muster.consumer.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** Writes HTML element by element. Escapes all text and all values of attributes, so that nothing an article wrote becomes markup. */
final class Html {
    private static final Set<String> VOID = Set.of("meta", "link", "input", "br");

    /** Elements inside a line, which a line break behind them would set apart. */
    private static final Set<String> INLINE =
            Set.of("td", "th", "span", "a", "bdi", "mark", "strong", "time", "code", "abbr", "q", "label", "title");

    private final StringBuilder out = new StringBuilder("<!doctype html>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Opens an element.
     *
     * @param tag its name
     * @param attributes names and values in turn; a null value leaves the attribute out
     */
    Html open(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
        out.append('>');
        if (!VOID.contains(tag)) {
            open.push(tag);
        }
        return this;
    }

    private void attribute(String name, String value) {
        if (value != null) {
            out.append(' ').append(name).append("=\"");
            escape(value);
            out.append('"');
        }
    }

    /** Closes the element that was opened last. */
    Html close() {
        String tag = open.pop();
        out.append("</").append(tag).append('>');
        if (!INLINE.contains(tag)) {
            out.append('\n');
        }
        return this;
    }

    /** Closes so many elements. */
    Html close(int elements) {
        for (int i = 0; i < elements; i++) {
            close();
        }
        return this;
    }

    /** Text; nothing for null. */
    Html text(String text) {
        if (text != null) {
            escape(text);
        }
        return this;
    }

    /** An element that holds text alone. */
    Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** Text of an article or of a register, kept from turning the direction of what stands around it. */
    Html isolated(String text) {
        return element("bdi", text);
    }

    /** A link. */
    Html link(String text, String address) {
        return element("a", text, "href", address);
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\0' -> out.append('\ufffd');
                default -> out.append(c);
            }
        }
    }

    /** All that was written; closes what is open. */
    String end() {
        while (!open.isEmpty()) {
            close();
        }
        return out.toString();
    }
}
