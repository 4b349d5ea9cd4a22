package dev.muster.producer.feed;

import java.io.IOException;

/** A command that took too long, printed too much or did not end as a whole; the message says which, and what mends it. */
final class OverlongCommandException extends IOException {
    OverlongCommandException(String message) {
        super(message);
    }
}
