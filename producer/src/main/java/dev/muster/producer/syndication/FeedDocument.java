package dev.muster.producer.syndication;

import java.util.Objects;

/**
 * What a server or a file gave for a feed.
 *
 * @param bytes decompressed; not copied, so leave them alone
 * @param url the address that relative links are relative to; null when there is none, such as for a file
 * @param contentType the header of that name, with its charset; null when not told
 * @param contentLanguage the header of that name; null when not told
 */
public record FeedDocument(byte[] bytes, String url, String contentType, String contentLanguage) {

    public FeedDocument {
        Objects.requireNonNull(bytes, "bytes");
    }
}
