package dev.muster.producer.syndication;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Resolves references by RFC 3986, section 5.2, on the text alone: feeds carry addresses with spaces and foreign letters,
 * which {@link java.net.URI} refuses.
 */
final class UriText {

    /** The split of RFC 3986, appendix B; a scheme must look like one, or a colon in a path would pass for it. */
    private static final Pattern PARTS =
            Pattern.compile("(?s)(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?://([^/?#]*))?([^?#]*)(\\?[^#]*)?(#.*)?");

    /** Schemes that a base may have: what else stands there, such as {@code javascript}, is an attack or an error. */
    private static final Set<String> BASES = Set.of("http", "https", "feed", "ftp", "file");

    private static final Set<String> HARMLESS =
            Set.of("http", "https", "ftp", "mailto", "tel", "feed", "magnet", "news", "irc", "xmpp", "sip", "geo");

    /** More slashes than the two before a host. */
    private static final Pattern SLASHES = Pattern.compile("^(?i)(https?://)/+");

    private final String scheme;
    private final String authority;
    private final String path;
    private final String query;
    private final String fragment;

    private UriText(String scheme, String authority, String path, String query, String fragment) {
        this.scheme = scheme;
        this.authority = authority;
        this.path = path;
        this.query = query;
        this.fragment = fragment;
    }

    /** What {@code reference} means where {@code base} is the base; the reference itself when there is no base. */
    static String resolve(String base, String reference) {
        String told = reference.strip();
        if (base == null || base.isEmpty()) {
            return told;
        }
        UriText target = parse(told);
        return target.scheme != null
                ? target.toString()
                : parse(base).join(target).toString();
    }

    /** The base inside an element that tells {@code told}; the outer one where that is none to build on. */
    static String base(String outer, String told) {
        if (told == null || told.isBlank()) {
            return outer;
        }
        String resolved = resolve(outer, told);
        String scheme = parse(resolved).scheme;
        boolean usable = scheme == null ? outer == null : BASES.contains(scheme.toLowerCase(Locale.ROOT));
        return usable ? resolved : outer;
    }

    /** Whether a reference leads to a document, as one that holds a program ({@code javascript:}) does not. */
    static boolean isHarmless(String reference) {
        String scheme = parse(reference.strip()).scheme;
        return scheme == null || HARMLESS.contains(scheme.toLowerCase(Locale.ROOT));
    }

    private static UriText parse(String text) {
        Matcher parts = PARTS.matcher(SLASHES.matcher(text).replaceFirst("$1"));
        if (!parts.matches()) {
            return new UriText(null, null, text, null, null);
        }
        return new UriText(parts.group(1), parts.group(2), parts.group(3), parts.group(4), parts.group(5));
    }

    private UriText join(UriText reference) {
        if (reference.authority != null) {
            return new UriText(scheme, reference.authority, flat(reference.path), reference.query, reference.fragment);
        }
        if (reference.path.isEmpty()) {
            String kept = reference.query != null ? reference.query : query;
            return new UriText(scheme, authority, path, kept, reference.fragment);
        }
        return new UriText(scheme, authority, flat(merged(reference.path)), reference.query, reference.fragment);
    }

    private String merged(String relative) {
        if (relative.startsWith("/")) {
            return relative;
        }
        if (authority != null && path.isEmpty()) {
            return "/" + relative;
        }
        return path.substring(0, path.lastIndexOf('/') + 1) + relative;
    }

    /** The path without dot segments. */
    private static String flat(String path) {
        if (!path.contains("/.") && !path.startsWith(".")) {
            return path;
        }
        Deque<String> kept = new ArrayDeque<>();
        String[] segments = path.split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            boolean dots = segments[i].equals(".") || segments[i].equals("..");
            if (segments[i].equals("..") && kept.size() > 1) {
                kept.removeLast();
            }
            if (!dots) {
                kept.addLast(segments[i]);
            } else if (i == segments.length - 1) {
                kept.addLast("");
            }
        }
        return String.join("/", kept);
    }

    @Override
    public String toString() {
        return (scheme == null ? "" : scheme + ":")
                + (authority == null ? "" : "//" + authority)
                + path
                + (query == null ? "" : query)
                + (fragment == null ? "" : fragment);
    }
}
