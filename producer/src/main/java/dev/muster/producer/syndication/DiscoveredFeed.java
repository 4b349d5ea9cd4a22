package dev.muster.producer.syndication;

/**
 * A feed that a web page points to.
 *
 * @param url resolved
 * @param type media type as the page tells it, in lower case; null when the page only links it
 * @param title null when not told
 */
public record DiscoveredFeed(String url, String type, String title) {}
