package dev.muster.producer.web;

import java.net.UnknownHostException;

/** A host whose address may not be connected to; of this type, since that is what a resolver may throw. */
final class RefusedAddressException extends UnknownHostException {
    RefusedAddressException(String message) {
        super(message);
    }
}
