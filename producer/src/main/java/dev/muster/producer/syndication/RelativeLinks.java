package dev.muster.producer.syndication;

import java.util.Locale;
import java.util.Set;

/** Makes the relative links in HTML absolute, and leaves every other character of it alone. */
final class RelativeLinks {

    /** The attributes of HTML 4 and 5 that hold an address, behind the elements that have them. */
    private static final Set<String> ADDRESSES = Set.of(
            "a href",
            "applet codebase",
            "area href",
            "audio src",
            "blockquote cite",
            "body background",
            "del cite",
            "form action",
            "frame longdesc",
            "frame src",
            "head profile",
            "iframe longdesc",
            "iframe src",
            "img longdesc",
            "img src",
            "img usemap",
            "input src",
            "input usemap",
            "ins cite",
            "link href",
            "object classid",
            "object codebase",
            "object data",
            "object usemap",
            "q cite",
            "script src",
            "source src",
            "video poster",
            "video src");

    private final String html;
    private final String base;
    private final StringBuilder out;
    private int at;
    private int done;

    private RelativeLinks(String html, String base) {
        this.html = html;
        this.base = base;
        this.out = new StringBuilder(html.length());
    }

    /** The same HTML where there is no base. */
    static String resolved(String html, String base) {
        if (base == null || html.indexOf('<') < 0) {
            return html;
        }
        return new RelativeLinks(html, base).resolve();
    }

    private String resolve() {
        while ((at = html.indexOf('<', at)) >= 0) {
            at++;
            if (at < html.length() && Character.isLetter(html.charAt(at))) {
                tag();
            }
        }
        return out.append(html, done, html.length()).toString();
    }

    private void tag() {
        String element = name();
        while (at < html.length() && html.charAt(at) != '>' && html.charAt(at) != '<') {
            if (Character.isLetter(html.charAt(at))) {
                attribute(element + " " + name());
            } else {
                at++;
            }
        }
    }

    private String name() {
        int start = at;
        while (at < html.length()
                && (Character.isLetterOrDigit(html.charAt(at)) || "-_:".indexOf(html.charAt(at)) >= 0)) {
            at++;
        }
        return html.substring(start, at).toLowerCase(Locale.ROOT);
    }

    private void attribute(String name) {
        skipSpace();
        if (at >= html.length() || html.charAt(at) != '=') {
            return;
        }
        at++;
        skipSpace();
        boolean quoted = at < html.length() && (html.charAt(at) == '"' || html.charAt(at) == '\'');
        int start = quoted ? at + 1 : at;
        int end = quoted ? html.indexOf(html.charAt(at), start) : bareEnd();
        if (end < 0) {
            at = html.length();
            return;
        }
        if (ADDRESSES.contains(name)) {
            String resolved = UriText.resolve(base, html.substring(start, end));
            out.append(html, done, start)
                    .append(quoted ? "" : "\"")
                    .append(resolved)
                    .append(quoted ? "" : "\"");
            done = end;
        }
        at = quoted ? end + 1 : end;
    }

    private int bareEnd() {
        int end = at;
        while (end < html.length() && html.charAt(end) > ' ' && html.charAt(end) != '>') {
            end++;
        }
        return end;
    }

    private void skipSpace() {
        while (at < html.length() && html.charAt(at) <= ' ') {
            at++;
        }
    }
}
