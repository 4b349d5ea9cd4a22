package dev.muster.consumer.alert;

import java.net.URI;

/**
 * Where alerts are posted.
 *
 * @param name as rules call it
 * @param url http or https
 * @param secret what its requests are signed with
 */
public record Webhook(String name, URI url, Signature secret) {}
