package dev.muster.producer.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Ends what is under way from another thread, and whatever is begun with it afterwards. Thread safe. */
public final class Stop {
    private final Set<Runnable> underWay = new HashSet<>();
    private boolean stopped;

    /** Ends all; doing it again does nothing. */
    public void stop() {
        List<Runnable> ending;
        synchronized (this) {
            stopped = true;
            ending = List.copyOf(underWay);
        }
        ending.forEach(Runnable::run);
    }

    /** Calls {@code end} when it is stopped, at once if it is already, until {@link #forget}. */
    void upon(Runnable end) {
        boolean late;
        synchronized (this) {
            underWay.add(end);
            late = stopped;
        }
        if (late) {
            end.run();
        }
    }

    /** Whether what is under way is to end. */
    synchronized boolean isStopped() {
        return stopped;
    }

    synchronized void forget(Runnable end) {
        underWay.remove(end);
    }
}
