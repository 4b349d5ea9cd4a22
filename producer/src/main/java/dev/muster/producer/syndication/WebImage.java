package dev.muster.producer.syndication;

/**
 * A picture of a feed or an item.
 *
 * @param url resolved as far as a base is known
 * @param title null when not told
 */
public record WebImage(String url, String title) {}
