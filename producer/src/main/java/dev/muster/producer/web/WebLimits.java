package dev.muster.producer.web;

import java.time.Duration;

/**
 * What an answer may cost.
 *
 * @param bytes of a body after decompression, at most
 * @param ratio of a body's bytes to the bytes on the wire, at most
 * @param redirects in a row, at most
 * @param overall the longest that an answer may take with all its redirects, whatever trickles in
 * @param headers in one answer, at most
 * @param headerLength the longest header or status line, in bytes
 */
record WebLimits(int bytes, int ratio, int redirects, Duration overall, int headers, int headerLength) {

    /** The largest feeds in the wild are some 5 MB; text compresses to a tenth, a bomb to a thousandth. */
    static final WebLimits USUAL = new WebLimits(15 * 1024 * 1024, 100, 5, Duration.ofSeconds(30), 100, 16 * 1024);

    /** Bodies up to this size may be of any ratio: a few hundred equal bytes are no attack. */
    static final int ANY_RATIO = 64 * 1024;

    /** Content encodings on top of each other; servers use one, some by mistake two. */
    static final int ENCODINGS = 3;

    /** A server that does not accept a connection in this time is down. */
    static final Duration CONNECT = Duration.ofSeconds(10);

    /** The longest silence between two packets. */
    static final Duration SILENCE = Duration.ofSeconds(20);

    WebLimits withOverall(Duration longest) {
        return new WebLimits(bytes, ratio, redirects, longest, headers, headerLength);
    }
}
