package dev.muster.app.up;

import dev.muster.app.local.StartException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has been opened so far, closed the other way round: who depends on others ends before them. Not thread safe. */
final class Parts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    /** Remembers a part, and gives it back. */
    <T extends AutoCloseable> T add(T part) {
        opened.push(part);
        return part;
    }

    /** Closes all, also where one of them fails. */
    @Override
    public void close() {
        StartException failure = null;
        while (!opened.isEmpty()) {
            AutoCloseable part = opened.pop();
            try {
                part.close();
            } catch (Exception e) { // whatever it is, the others are to be closed too
                LOG.error("{} did not close", part.getClass().getSimpleName(), e);
                failure = new StartException(
                        part.getClass().getSimpleName() + " did not stop in order: " + e.getMessage(), e);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
