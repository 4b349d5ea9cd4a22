package dev.muster.consumer.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * One client that listens. It is written to only when its connection takes bytes without waiting, and nothing is kept for it but how far it has
 * heard: a client that does not read hears all that it missed at once when it does. Thread safe.
 */
final class Listener implements WriteListener {
    private static final byte[] KEEP_ALIVE = ": still here\n\n".getBytes(StandardCharsets.UTF_8);

    private final ServletOutputStream out;
    private final EventStream stream;
    private final Runnable whenGone;
    private long seen;
    private boolean isGreeted;
    private boolean isGone;

    /**
     * Starts to listen.
     *
     * @param out of a response that is answered asynchronously
     * @param stream knows what there is to tell
     * @param seen position of the table that the client knows
     * @param whenGone run once when it goes
     */
    Listener(ServletOutputStream out, EventStream stream, long seen, Runnable whenGone) {
        this.out = out;
        this.stream = stream;
        this.seen = seen;
        this.whenGone = whenGone;
    }

    /** Tells what is new, if the client takes it now; if not, it is told when it does. */
    synchronized void tell() {
        if (!isGone && isGreeted && out.isReady()) {
            write(news());
        }
    }

    /** Lets the client know that the connection stands. */
    synchronized void keepAlive() {
        if (!isGone && isGreeted && out.isReady()) {
            write(KEEP_ALIVE);
        }
    }

    /** The connection takes bytes, for the first time or again. */
    @Override
    public synchronized void onWritePossible() {
        if (!isGone && out.isReady()) {
            boolean isFirst = !isGreeted;
            isGreeted = true;
            if (isFirst) {
                write(KEEP_ALIVE);
            }
            if (!isGone && out.isReady()) {
                write(news());
            }
        }
    }

    private byte[] news() {
        EventStream.Told told = stream.since(seen);
        seen = told.position();
        return told.bytes();
    }

    private void write(byte[] bytes) {
        try {
            if (bytes.length > 0) {
                out.write(bytes);
            }
            if (out.isReady()) {
                out.flush();
            }
        } catch (IOException e) {
            onError(e);
        }
    }

    @Override
    public synchronized void onError(Throwable gone) {
        if (!isGone) {
            isGone = true;
            whenGone.run();
        }
    }

    /** Lets the client go. */
    void end() {
        onError(null);
    }
}
