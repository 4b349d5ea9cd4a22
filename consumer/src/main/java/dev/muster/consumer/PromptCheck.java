package dev.muster.consumer;

import dev.muster.schema.CheckResult;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * A question that is answered soon whatever happens: one to which no answer comes is told as that, and not asked again until one does. For whoever asks
 * how a stage is gives up within seconds, and takes a stage that is slow to tell for dead. Thread safe.
 */
final class PromptCheck implements AutoCloseable {
    private final Supplier<CheckResult> question;
    private final String unanswered;
    private final Duration patience;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(PromptCheck::daemon);
    private CompletableFuture<CheckResult> asked = CompletableFuture.completedFuture(null);

    /**
     * @param unanswered what is told where no answer comes in time
     */
    PromptCheck(Supplier<CheckResult> question, String unanswered, Duration patience) {
        this.question = question;
        this.unanswered = unanswered;
        this.patience = patience;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "muster-check");
        thread.setDaemon(true);
        return thread;
    }

    CheckResult ask() {
        try {
            return answer().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return CheckResult.failed(unanswered);
        } catch (ExecutionException e) {
            return CheckResult.failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CheckResult.failed(unanswered);
        }
    }

    private synchronized CompletableFuture<CheckResult> answer() {
        if (asked.isDone()) {
            asked = CompletableFuture.supplyAsync(question, thread);
        }
        return asked;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
