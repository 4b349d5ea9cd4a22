package dev.muster.producer.syndication;

/** A document that is no feed, or that is refused whole. The message says which, without the document's address. */
public final class FeedFormatException extends Exception {

    /** @param message what was found or refused, and what mends it, as the end of a sentence that starts with the address */
    FeedFormatException(String message) {
        super(message);
    }
}
