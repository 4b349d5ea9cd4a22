package dev.muster.producer.syndication;

/**
 * A link of a feed or an item.
 *
 * @param rel its relation, such as {@code alternate}, {@code self} or {@code enclosure}
 * @param href resolved as far as a base is known
 * @param type media type; null when not told
 * @param title null when not told
 * @param language of what it leads to; null when not told
 * @param length in bytes as told; null when not told
 */
public record WebLink(String rel, String href, String type, String title, String language, String length) {

    static final String ALTERNATE = "alternate";
    static final String ENCLOSURE = "enclosure";
    static final String SELF = "self";

    static WebLink alternate(String href) {
        return of(ALTERNATE, href);
    }

    /** A link of which no more is told. */
    static WebLink of(String rel, String href) {
        return new WebLink(rel, href, null, null, null, null);
    }

    boolean isAlternate() {
        return rel.equals(ALTERNATE);
    }
}
