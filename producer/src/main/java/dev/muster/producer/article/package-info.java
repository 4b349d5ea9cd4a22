/** Files, pages and JSON in; articles with their identity, hash and reasons for what was refused out. Knows no Kafka and no HTTP. */
package dev.muster.producer.article;
