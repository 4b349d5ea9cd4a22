package dev.muster.producer.syndication;

/**
 * Someone responsible for a feed or an item; each part null when not told.
 *
 * @param name of the person or body
 * @param email address
 * @param uri page of the person, resolved
 */
public record Person(String name, String email, String uri) {}
