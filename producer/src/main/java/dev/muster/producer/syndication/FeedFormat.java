package dev.muster.producer.syndication;

/** The family that a feed's format belongs to. */
public enum FeedFormat {
    /** RSS 0.9x and 2.0, and RDF Site Summary 0.90 and 1.0. */
    RSS,
    /** Atom 0.3 and 1.0. */
    ATOM,
    /** JSON Feed 1.0 and 1.1. */
    JSON,
    /** A sitemap, with or without news of Google's extension. */
    SITEMAP
}
