/** Feeds in, found articles out: the port {@link dev.muster.producer.feed.FeedSource} and the kinds that implement it. Knows no Kafka. */
package dev.muster.producer.feed;
