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
    private static final String KEEP_ALIVE = ": still here\n\n";

    private final ServletOutputStream out;
    private final EventLog log;
    private final Runnable whenGone;
    private long seen;
    private boolean isGreeted;
    private boolean isGone;

    /**
     * Starts to listen.
     *
     * @param out of a response that is answered asynchronously
     * @param seen position of the table that the client knows
     * @param whenGone run once when it goes
     */
    Listener(ServletOutputStream out, EventLog log, long seen, Runnable whenGone) {
        this.out = out;
        this.log = log;
        this.seen = seen;
        this.whenGone = whenGone;
    }

    /** Tells what is new, if the client takes it now; if not, it is told when it does. */
    synchronized void tell() {
        if (!isGone && isGreeted && out.isReady()) {
            String news = news();
            if (!news.isEmpty()) {
                write(news);
            }
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
            String first = isGreeted ? "" : KEEP_ALIVE;
            isGreeted = true;
            write(first + news());
        }
    }

    private String news() {
        EventLog.News news = log.since(seen);
        seen = news.position();
        return EventStream.event(news);
    }

    private void write(String text) {
        try {
            if (!text.isEmpty()) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
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
