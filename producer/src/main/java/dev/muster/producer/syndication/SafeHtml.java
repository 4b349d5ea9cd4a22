package dev.muster.producer.syndication;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.nodes.Entities;

/**
 * HTML of a feed in one spelling, with its links made absolute and without anything that runs: names in lower case,
 * attributes in the order of their names and in quotes, only the elements and attributes of {@link HtmlVocabulary}.
 * The text between the tags stays as it is. Linear in the length of the HTML.
 */
final class SafeHtml {

    /** Longer than the longest name of HTML. */
    private static final int LONGEST_REFERENCE = 33;

    private final String html;
    private final String base;
    private final StringBuilder out;
    /** Elements that are known to have no end tag from here on, so that nobody looks for it twice. */
    private final Set<String> unclosed = new HashSet<>();

    private int at;

    private SafeHtml(String html, String base) {
        this.html = html;
        this.base = base;
        this.out = new StringBuilder(html.length());
    }

    /** @param base what relative links are relative to; null when there is none */
    static String of(String html, String base) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return html;
        }
        SafeHtml safe = new SafeHtml(html, base);
        while (safe.at < html.length()) {
            safe.step();
        }
        return safe.out.toString().strip();
    }

    private void step() {
        char c = html.charAt(at);
        if (c == '&') {
            reference();
        } else if (c != '<') {
            out.append(c);
            at++;
        } else if (html.startsWith("<!--", at)) {
            at = past("-->", at);
        } else if (html.startsWith("<?", at) || html.startsWith("<![", at) || startsWith("<!doctype", at)) {
            at = past(">", at);
        } else if (html.startsWith("</", at) && isLetter(at + 2)) {
            endTag();
        } else if (isLetter(at + 1)) {
            startTag();
        } else {
            out.append("&lt;");
            at++;
        }
    }

    /** An ampersand that starts no known character is one itself. */
    private void reference() {
        int end = at + 1;
        int limit = Math.min(html.length(), at + LONGEST_REFERENCE);
        while (end < limit && (Character.isLetterOrDigit(html.charAt(end)) || html.charAt(end) == '#')) {
            end++;
        }
        String name = html.substring(at + 1, end);
        boolean known =
                end < limit && html.charAt(end) == ';' && (name.startsWith("#") || Entities.isNamedEntity(name));
        out.append(known ? "&" : "&amp;");
        at++;
    }

    private void endTag() {
        at += 2;
        String name = name();
        at = past(">", at);
        if (HtmlVocabulary.isElement(name) && !HtmlVocabulary.isVoid(name)) {
            out.append("</").append(name).append('>');
        }
    }

    private void startTag() {
        at++;
        String element = name();
        Map<String, String> attributes = attributes(element);
        boolean closed = at < html.length() && html.charAt(at - 1) == '/';
        at = at < html.length() && html.charAt(at) == '>' ? at + 1 : at;
        if (HtmlVocabulary.isOpaque(element) && !closed) {
            skipContent(element);
        } else if (HtmlVocabulary.isElement(element)) {
            append(element, attributes, closed);
        }
    }

    private void append(String element, Map<String, String> attributes, boolean closed) {
        out.append('<').append(element);
        attributes.forEach((name, value) ->
                out.append(' ').append(name).append("=\"").append(quoted(value)).append('"'));
        if (HtmlVocabulary.isVoid(element)) {
            out.append(" />");
        } else {
            out.append(closed ? "></" + element + ">" : ">");
        }
    }

    /** Without an end tag only a program goes to the end of the HTML; of another element the tag alone is left out. */
    private void skipContent(String element) {
        int end = unclosed.contains(element) ? html.length() : endOf(element);
        if (end < html.length()) {
            at = past(">", end);
        } else if (HtmlVocabulary.isProgram(element)) {
            at = html.length();
        } else {
            unclosed.add(element);
        }
    }

    /** Where the end tag of {@code element} starts; the end of the HTML when there is none. */
    private int endOf(String element) {
        int end = at;
        while (end >= 0 && !startsWith("</" + element, end)) {
            end = html.indexOf('<', end + 1);
        }
        return end < 0 ? html.length() : end;
    }

    /** The attributes up to the end of the tag, where {@code at} is left. */
    private Map<String, String> attributes(String element) {
        Map<String, String> kept = new TreeMap<>();
        while (at < html.length() && html.charAt(at) != '>' && html.charAt(at) != '<') {
            if (isLetter(at)) {
                String name = name();
                keep(element, name, value(), kept);
            } else {
                at++;
            }
        }
        return kept;
    }

    private void keep(String element, String name, String value, Map<String, String> kept) {
        if (!HtmlVocabulary.isAttribute(name)) {
            return;
        }
        String safe = value;
        if (name.equals("style")) {
            safe = SafeStyle.of(value);
        } else if (HtmlVocabulary.isAddress(element, name)) {
            safe = UriText.isHarmless(value) ? UriText.resolve(base, value) : "";
        }
        if (!name.equals("style") || !safe.isEmpty()) {
            kept.put(name, safe);
        }
    }

    private String value() {
        skipSpace();
        if (at >= html.length() || html.charAt(at) != '=') {
            return "";
        }
        at++;
        skipSpace();
        boolean quoted = at < html.length() && (html.charAt(at) == '"' || html.charAt(at) == '\'');
        int end = quoted ? html.indexOf(html.charAt(at), at + 1) : bareEnd();
        end = end < 0 ? bareEnd() : end;
        String value = html.substring(quoted && at < end ? at + 1 : at, end);
        at = quoted && end < html.length() && html.charAt(end) != '>' ? end + 1 : end;
        return value;
    }

    private int bareEnd() {
        int end = at;
        while (end < html.length() && html.charAt(end) > ' ' && html.charAt(end) != '>') {
            end++;
        }
        return end;
    }

    private static String quoted(String value) {
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            switch (value.charAt(i)) {
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                default -> text.append(value.charAt(i));
            }
        }
        return text.toString();
    }

    private String name() {
        int start = at;
        while (at < html.length() && isName(html.charAt(at))) {
            at++;
        }
        return html.substring(start, at).toLowerCase(Locale.ROOT);
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == ':';
    }

    private void skipSpace() {
        while (at < html.length() && html.charAt(at) <= ' ') {
            at++;
        }
    }

    private boolean isLetter(int index) {
        return index < html.length() && Character.isLetter(html.charAt(index));
    }

    private boolean startsWith(String mark, int index) {
        return html.regionMatches(true, index, mark, 0, mark.length());
    }

    private int past(String mark, int from) {
        int found = html.indexOf(mark, from);
        return found < 0 ? html.length() : found + mark.length();
    }
}
