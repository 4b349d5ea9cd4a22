package dev.muster.producer.feed;

import java.io.IOException;

/** A command that was killed, since it took too long or printed too much; the message says which, and what mends it. */
final class OverlongCommandException extends IOException {
    OverlongCommandException(String message) {
        super(message);
    }
}
