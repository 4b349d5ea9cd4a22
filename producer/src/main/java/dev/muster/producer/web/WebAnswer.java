package dev.muster.producer.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What a server sent.
 *
 * @param address where the answer came from, after all redirects
 * @param movedTo where the asked address has moved for good (301, 308); empty when it has not
 * @param unchanged whether the server said that what is known still holds (304); the content is then empty
 * @param content decompressed
 * @param headers in their order
 */
public record WebAnswer(
        URI address, Optional<URI> movedTo, boolean unchanged, byte[] content, List<WebHeader> headers) {

    public WebAnswer {
        headers = List.copyOf(headers);
    }

    /** The first header of this name, byte for byte, each byte a character. */
    public Optional<String> header(String name) {
        return WebHeader.first(headers, name);
    }
}
