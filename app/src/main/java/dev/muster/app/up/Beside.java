package dev.muster.app.up;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Something that is made on a thread of its own, while whoever needs it does other things. Thread safe.
 *
 * @param <T> what comes of it; closed with this where it can be
 */
final class Beside<T> implements AutoCloseable {
    private final CompletableFuture<T> made;

    private Beside(CompletableFuture<T> made) {
        this.made = made;
    }

    /** Begins at once; of a thread that does not hold up the end of the JVM. */
    static <T> Beside<T> start(Supplier<T> work) {
        return new Beside<>(CompletableFuture.supplyAsync(work, Beside::run));
    }

    private static void run(Runnable work) {
        Thread thread = new Thread(work, "start");
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits for what comes of it; throws what the work threw. */
    T await() {
        try {
            return made.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Waits for what comes of it, and closes that; where the work failed there is nothing to close. */
    @Override
    public void close() throws Exception {
        T result = made.handle((value, failure) -> value).join();
        if (result instanceof AutoCloseable part) {
            part.close();
        }
    }
}
