package dev.muster.producer.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What to ask for.
 *
 * @param address an http or https URL
 * @param accept media types for the header {@code Accept}; never null
 * @param headers more of them, over our own; they are sent to this address's host and to no other that it leads to
 * @param etag of the answer that is known, byte for byte; null when none
 * @param lastModified the same
 * @param robots whether the host's robots.txt is heeded
 * @param enough bytes of the body, unpacked, after which the rest is not worth reading
 */
public record WebRequest(
        URI address,
        String accept,
        Map<String, String> headers,
        String etag,
        String lastModified,
        boolean robots,
        int enough) {

    private static final String PAGE = "text/html, application/xhtml+xml, */*;q=0.5";

    public WebRequest {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(accept, "accept");
        headers = Map.copyOf(headers);
    }

    /** A page for readers: fetched only where robots.txt lets us. */
    public static WebRequest page(URI address) {
        return new WebRequest(address, PAGE, Map.of(), null, null, true, Integer.MAX_VALUE);
    }

    /** A document that is there for programs, such as a feed; people subscribe to it, so robots.txt does not speak of it. */
    public static WebRequest document(URI address, String accept) {
        return new WebRequest(address, accept, Map.of(), null, null, false, Integer.MAX_VALUE);
    }

    /** The same, unless it is still as the validators say; either may be null. */
    public WebRequest unlessStill(String knownEtag, String knownLastModified) {
        return new WebRequest(address, accept, headers, knownEtag, knownLastModified, robots, enough);
    }

    /** The same with headers of the user's. */
    public WebRequest with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new WebRequest(address, accept, all, etag, lastModified, robots, enough);
    }

    /** The same, of which the first bytes are enough: the rest is cut off, not refused. */
    WebRequest upTo(int bytes) {
        return new WebRequest(address, accept, headers, etag, lastModified, robots, bytes);
    }
}
