package dev.muster.producer.web;

import java.io.IOException;

/** A body that is not read to its end, or cannot be unpacked; the message goes on after the address. */
final class RefusedBodyException extends IOException {
    private final Fault fault;

    RefusedBodyException(Fault fault, String message) {
        super(message);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
