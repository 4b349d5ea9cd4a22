package dev.muster.producer.syndication;

/** What a document may ask of the reader. Far above any feed, and low enough that the worst document stays cheap. */
final class XmlLimits {

    /** The deepest nesting; feeds stay below 20, markup inside them below 100. */
    static final int DEPTH = 256;

    /** The most attributes of one element. */
    static final int ATTRIBUTES = 500;

    /** The most elements: a sitemap of news has 20,000 at most. At some 200 bytes each they fit into any heap. */
    static final int ELEMENTS = 200_000;

    private XmlLimits() {}

    static FeedFormatException tooDeep() {
        return refused("elements nested deeper than " + DEPTH);
    }

    static FeedFormatException tooManyAttributes() {
        return refused("an element with more than " + ATTRIBUTES + " attributes");
    }

    static FeedFormatException tooManyElements() {
        return refused("more than " + ELEMENTS + " elements");
    }

    /** Entities that refer to entities are how a short document grows to gigabytes; no feed needs them. */
    static FeedFormatException nestedEntities() {
        return refused("entities that are built from entities");
    }

    private static FeedFormatException refused(String what) {
        return new FeedFormatException("is refused, since it has " + what + "; no feed needs that");
    }
}
