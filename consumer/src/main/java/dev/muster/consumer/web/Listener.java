package dev.muster.consumer.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

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
        write(this::news);
    }

    /** Lets the client know that the connection stands. */
    synchronized void keepAlive() {
        write(() -> KEEP_ALIVE);
    }

    /** The connection takes bytes, for the first time or again. */
    @Override
    public synchronized void onWritePossible() {
        if (!isGreeted) {
            isGreeted = true;
            keepAlive();
        }
        tell();
    }

    private byte[] news() {
        EventStream.Told told = stream.since(seen);
        seen = told.position();
        return told.bytes();
    }

    /** Whatever goes wrong, in whatever state the server finds the connection, is this client's alone. */
    private void write(Supplier<byte[]> words) {
        try {
            if (!isGone && isGreeted && out.isReady()) {
                byte[] bytes = words.get();
                if (bytes.length > 0) {
                    out.write(bytes);
                }
                if (out.isReady()) {
                    out.flush();
                }
            }
        } catch (IOException | RuntimeException e) {
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
