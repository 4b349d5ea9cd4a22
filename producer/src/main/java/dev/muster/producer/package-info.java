/**
 * Feeds and files in, the topic of articles out. Front doors: {@link dev.muster.producer.ProducerStage} follows feeds until it
 * is closed, {@link dev.muster.producer.Publisher} publishes files once.
 */
package dev.muster.producer;
