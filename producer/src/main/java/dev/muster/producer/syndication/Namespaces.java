package dev.muster.producer.syndication;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The prefixes in scope, and the one name that an element or attribute has whatever prefix its document chose. */
final class Namespaces {

    static final String ATOM = "atom";

    private static final String XMLNS = "xmlns";

    /** Names in these namespaces stand without a prefix: they are the words of RSS itself. */
    private static final String RSS = "";

    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("", RSS),
            Map.entry("http://backend.userland.com/rss", RSS),
            Map.entry("http://backend.userland.com/rss2", RSS),
            Map.entry("http://backend.userland.com/rss091", RSS),
            Map.entry("http://blogs.law.harvard.edu/tech/rss", RSS),
            Map.entry("http://purl.org/rss/1.0/", RSS),
            Map.entry("http://purl.org/net/rss1.1#", RSS),
            Map.entry("http://my.netscape.com/rdf/simple/0.9/", RSS),
            Map.entry("http://channel.netscape.com/rdf/simple/0.9/", RSS),
            Map.entry("http://purl.org/rss/1.0/modules/rss091#", RSS),
            Map.entry("http://www.sitemaps.org/schemas/sitemap/0.9", RSS),
            Map.entry("http://www.google.com/schemas/sitemap/0.84", RSS),
            Map.entry("http://purl.org/atom/ns#", ATOM),
            Map.entry("http://www.w3.org/2005/atom", ATOM),
            Map.entry("http://purl.org/rss/1.0/modules/content/", "content"),
            Map.entry("http://purl.org/dc/elements/1.1/", "dc"),
            Map.entry("http://purl.org/dc/elements/1.0/", "dc"),
            Map.entry("http://purl.org/dc/terms/", "dcterms"),
            Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner"),
            Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
            Map.entry("http://search.yahoo.com/mrss", "media"),
            Map.entry("http://search.yahoo.com/mrss/", "media"),
            Map.entry("http://www.google.com/schemas/sitemap-news/0.9", "news"),
            Map.entry("http://www.google.com/schemas/sitemap-image/1.1", "image"),
            Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"),
            Map.entry("http://purl.org/rss/1.0/modules/syndication/", "sy"),
            Map.entry("http://www.w3.org/1999/xhtml", "xhtml"),
            Map.entry("http://www.w3.org/xml/1998/namespace", "xml"));

    /** Outside of all elements. */
    static final Namespaces NONE = new Namespaces(Map.of(), false);

    private final Map<String, String> uris;
    private final boolean atomFeed;

    private Namespaces(Map<String, String> uris, boolean atomFeed) {
        this.uris = uris;
        this.atomFeed = atomFeed;
    }

    /** These below a root of the name {@code root}: in an Atom feed its own words need no prefix. */
    Namespaces below(String root) {
        return root.equals("atom:feed") || root.equals("atom:entry") ? new Namespaces(uris, true) : this;
    }

    /** These with the declarations of an element that has {@code attributes}. */
    Namespaces inside(Iterable<XmlAttribute> attributes) {
        Map<String, String> inner = null;
        for (XmlAttribute attribute : attributes) {
            String declared = declared(attribute.written());
            if (declared != null) {
                inner = inner == null ? new HashMap<>(uris) : inner;
                inner.put(declared, attribute.value().strip().toLowerCase(Locale.ROOT));
            }
        }
        return inner == null ? this : new Namespaces(inner, atomFeed);
    }

    private static String declared(String name) {
        if (name.equals(XMLNS)) {
            return "";
        }
        return name.startsWith(XMLNS + ":") ? prefix(name.substring(XMLNS.length() + 1)) : null;
    }

    private static String prefix(String written) {
        return written.toLowerCase(Locale.ROOT);
    }

    /** The name of an element in lower case: {@code dc:creator}, {@code atom:link}, {@code title}. */
    String element(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        int colon = lower.indexOf(':');
        String prefix = colon < 0 ? "" : lower.substring(0, colon);
        String known = known(prefix);
        return known.isEmpty() ? lower.substring(colon + 1) : known + ":" + lower.substring(colon + 1);
    }

    /** The name of an attribute; one without a prefix belongs to its element. */
    String attribute(String written) {
        return written.indexOf(':') < 0 ? written.toLowerCase(Locale.ROOT) : element(written);
    }

    /** The prefix by which this program knows what {@code prefix} stands for; an undeclared one stands for itself. A default namespace of Atom is no reason to read RSS in another way. */
    private String known(String prefix) {
        String uri = uris.get(prefix);
        String known = uri == null ? prefix : KNOWN.getOrDefault(uri, prefix);
        boolean plain = known.equals(ATOM) && (atomFeed || prefix.isEmpty());
        return plain ? RSS : known;
    }

    /** Whether {@code written} has a prefix that nothing declares. */
    boolean isUndeclared(String written) {
        int colon = written.indexOf(':');
        String prefix = colon < 0 ? "" : prefix(written.substring(0, colon));
        return colon > 0 && !prefix.equals("xml") && !uris.containsKey(prefix);
    }

    /** The address that {@code prefix} stands for, in lower case; null for none. */
    String uri(String prefix) {
        return uris.get(prefix);
    }
}
