package dev.muster.producer.feed;

/**
 * What a server sent for a feed that changed.
 *
 * @param content decompressed
 * @param contentType of the header, with its charset; null when not told
 * @param etag byte for byte; null when not told
 * @param lastModified byte for byte; null when not told
 */
record FeedAnswer(byte[] content, String contentType, String etag, String lastModified) {}
