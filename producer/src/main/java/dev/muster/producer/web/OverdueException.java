package dev.muster.producer.web;

import java.io.IOException;

/** An answer that was cancelled, since it did not arrive in time. */
final class OverdueException extends IOException {
    OverdueException(Throwable cause) {
        super(cause);
    }
}
