package dev.muster.consumer.page;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The newest answer to a question, as long as the table stays where it is. Those who ask the same at the same time wait for one answer: what
 * takes long is done once. Thread safe.
 */
final class Kept<Q, A> {
    private final LongSupplier position;
    private final AtomicReference<Answer<Q, A>> last = new AtomicReference<>();

    /** @param position how far the table has come */
    Kept(LongSupplier position) {
        this.position = position;
    }

    /** The answer; what finding it throws is thrown to all who wait for it, and not kept. */
    A get(Q question, Supplier<A> ask) {
        Answer<Q, A> wanted = new Answer<>(question, position.getAsLong(), new CompletableFuture<>());
        Answer<Q, A> known = last.getAndUpdate(newest -> wanted.isSame(newest) ? newest : wanted);
        return wanted.isSame(known) ? known.await() : find(wanted, ask);
    }

    private A find(Answer<Q, A> wanted, Supplier<A> ask) {
        try {
            wanted.found.complete(ask.get());
        } catch (RuntimeException | Error failure) {
            last.compareAndSet(wanted, null);
            wanted.found.completeExceptionally(failure);
            throw failure;
        }
        return wanted.await();
    }

    private record Answer<Q, A>(Q question, long position, CompletableFuture<A> found) {
        boolean isSame(Answer<Q, A> other) {
            return other != null && position == other.position && question.equals(other.question);
        }

        A await() {
            try {
                return found.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                throw e;
            }
        }
    }
}
