package dev.muster.producer.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what passes, and stops it where it is more than the limits allow for the bytes on the wire. */
final class MeteredStream extends FilterInputStream {
    private final WebLimits limits;
    private final MeteredStream wire;
    private long passed;

    private MeteredStream(InputStream in, WebLimits limits, MeteredStream wire) {
        super(in);
        this.limits = limits;
        this.wire = wire;
    }

    /** The bytes as they come in. */
    static MeteredStream wire(InputStream in, WebLimits limits) {
        return new MeteredStream(in, limits, null);
    }

    /** What is unpacked from them. */
    static MeteredStream unpacked(InputStream in, WebLimits limits, MeteredStream wire) {
        return new MeteredStream(in, limits, wire);
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) throws RefusedBodyException {
        passed += read;
        if (wire != null && passed > WebLimits.ANY_RATIO && passed > wire.passed * limits.ratio()) {
            throw new RefusedBodyException(
                    Fault.BOMB,
                    "unpacks to more than " + limits.ratio()
                            + " times what was sent; that is an attack or an error of the server, tell its owner");
        }
        if (passed > limits.bytes()) {
            throw tooLarge(limits);
        }
    }

    static RefusedBodyException tooLarge(WebLimits limits) {
        return new RefusedBodyException(
                Fault.TOO_LARGE,
                "is larger than " + limits.bytes() / 1024 / 1024 + " MiB; ask its owner for a feed of fewer items");
    }
}
