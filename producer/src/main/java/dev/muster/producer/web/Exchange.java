package dev.muster.producer.web;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One request and its answer, on whatever way; follows no redirects. Thread safe. */
interface Exchange extends AutoCloseable {

    /**
     * @param address to ask, http or https, with a host
     * @param headers to send
     * @param time until when all must have arrived
     * @param enough bytes of the body after which no more is read; a body that is longer than this is no error
     * @param stop ends it before
     * @param share takes the room for its body
     */
    record Hop(URI address, Map<String, String> headers, Duration time, int enough, Stop stop, BodyShare share) {}

    /**
     * @param status of HTTP
     * @param reason beside it; may be empty, never null
     * @param headers in their order
     * @param content decompressed; empty for any status but 200, whose bodies nobody reads
     */
    record HopAnswer(int status, String reason, List<WebHeader> headers, byte[] content) {}

    /**
     * Asks once.
     *
     * @throws RefusedAddressException when the host may not be connected to
     * @throws RefusedBodyException when the body is not fit to be read
     * @throws OverdueException when it does not arrive in time
     * @throws IOException when the network or the server fails
     */
    HopAnswer send(Hop hop) throws IOException;

    @Override
    void close();
}
