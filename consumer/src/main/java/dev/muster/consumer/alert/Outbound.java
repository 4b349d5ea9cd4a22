package dev.muster.consumer.alert;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Posts over the network, to addresses that its owner allows. Thread safe. */
public interface Outbound extends AutoCloseable {

    /**
     * What a server answered.
     *
     * @param status of HTTP
     * @param retryAfter how long the server asks to be left alone; empty where it does not say
     */
    record Answer(int status, Optional<Duration> retryAfter) {}

    /**
     * Posts a text in UTF-8, within {@link #PATIENCE}.
     *
     * @throws IOException where there is no answer, or the address may not be asked; the message says which and what mends it, without
     *     the path of the address, which may be a secret
     */
    Answer post(URI url, Map<String, String> headers, String body) throws IOException;

    /** Longer than any receiver needs to take an alert down, shorter than anybody would wait for one to be sent again. */
    Duration PATIENCE = Duration.ofSeconds(10);

    @Override
    void close();
}
