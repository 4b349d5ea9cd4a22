package dev.muster.consumer.web;

import java.time.Duration;

/** Is told of each request that has been answered, by the thread that did; quick, thread safe, and never throwing. */
@FunctionalInterface
public interface RequestObserver {
    /** Hears nothing. */
    RequestObserver NONE = (route, status, time) -> {};

    /**
     * A request has been answered, or a listener has gone.
     *
     * @param route the pattern of the address, such as {@code /actors/{id}}; empty where nothing is there
     * @param status of HTTP
     */
    void answered(String route, int status, Duration time);
}
