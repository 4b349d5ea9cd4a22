/** Feeds at the command line: files come in, what is in them goes out; no broker is needed. */
package dev.muster.app.feed;
