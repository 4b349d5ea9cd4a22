package dev.muster.consumer.web;

/** Page and API cannot be served; the message says what to do. */
public final class WebServerException extends RuntimeException {
    WebServerException(String message, Throwable cause) {
        super(message, cause);
    }
}
