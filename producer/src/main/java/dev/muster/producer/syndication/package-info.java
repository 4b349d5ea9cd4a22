/** The bytes of a feed in, its head and items out: every format that feeds come in, read as far as it can be read. Knows no HTTP. */
package dev.muster.producer.syndication;
