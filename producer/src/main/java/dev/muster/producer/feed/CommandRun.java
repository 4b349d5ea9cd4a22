package dev.muster.producer.feed;

import dev.muster.producer.web.DaemonThreads;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * One run of a command by the shell, killed with all its children when it is closed. What outlives the shell is nobody's child any
 * more and is left alone; a run whose output it holds open fails, since nobody knows whether all was printed.
 */
final class CommandRun implements AutoCloseable {

    /** The most that a command may print: as much as a file of articles may hold. */
    static final int MAX_BYTES = 64 * 1024 * 1024;

    /** What is kept of its complaints, at their end, where the reason mostly stands. */
    private static final int MAX_COMPLAINT = 400;

    private static final int BUFFER = 8192;

    /** Its output and complaints end with it, unless something that it started holds them open. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private static final ThreadFactory DAEMONS = DaemonThreads.named("muster-command");

    private static final Executor THREADS = task -> DAEMONS.newThread(task).start();

    /**
     * What came of a run.
     *
     * @param complaint the end of its standard error, as a part of a sentence; empty when it was silent
     */
    record Result(int exitCode, byte[] output, String complaint) {}

    /** Waits for the end of a process. */
    @FunctionalInterface
    interface Patience {
        /** By the clock. */
        Patience USUAL = (process, limit) -> process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);

        /** False where the time is up before it ends. */
        boolean outlasts(Process process, Duration limit) throws InterruptedException;
    }

    private final Process process;

    /** Passes its output on, and ends when all have let go of it: Java closes the output of a process that ends, whoever holds it. */
    private final Process relay;

    private final CompletableFuture<Optional<byte[]>> output;
    private final CompletableFuture<String> complaint;

    private CommandRun(Process process, Process relay) {
        this.process = process;
        this.relay = relay;
        this.output = CompletableFuture.supplyAsync(() -> read(relay.getInputStream()), THREADS);
        this.complaint = CompletableFuture.supplyAsync(() -> tail(process.getErrorStream()), THREADS);
    }

    /** Starts it with nothing on its standard input. */
    static CommandRun start(String command, Map<String, String> environment) throws IOException {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", command);
        shell.environment().putAll(environment);
        List<Process> pipeline = ProcessBuilder.startPipeline(List.of(shell, new ProcessBuilder("cat")));
        pipeline.get(0).getOutputStream().close();
        return new CommandRun(pipeline.get(0), pipeline.get(1));
    }

    /**
     * Waits for its end.
     *
     * @throws OverlongCommandException when it takes or prints too much, or its output goes on after its end
     * @throws IOException when the wait is interrupted, or it was closed meanwhile
     */
    Result await(Duration limit, Patience patience) throws IOException {
        try {
            if (!patience.outlasts(process, limit)) {
                throw new OverlongCommandException("took longer than " + limit.toSeconds()
                        + " s and was killed; let it print what it has and end");
            }
            return new Result(process.exitValue(), printed(process.exitValue(), patience), complaint());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while it ran", stopped);
        }
    }

    private byte[] printed(int exitCode, Patience patience) throws OverlongCommandException, InterruptedException {
        boolean ended = patience.outlasts(relay, LAST_WORDS);
        if (!ended) {
            relay.destroyForcibly();
        }
        boolean whole = ended && relay.exitValue() == 0;
        Optional<byte[]> printed = output.join();
        if (printed.filter(bytes -> bytes.length > MAX_BYTES).isPresent()) {
            throw new OverlongCommandException(
                    String.format(Locale.ROOT, "printed more than %,d bytes; let it print news only", MAX_BYTES));
        }
        if (exitCode == 0 && !(whole && printed.isPresent())) {
            throw new OverlongCommandException(
                    "ended before its output did, which something that it started still holds open; let it wait for that");
        }
        return printed.orElseGet(() -> new byte[0]);
    }

    private String complaint() {
        String said = complaint
                .completeOnTimeout("", LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        return said.isEmpty() ? "" : " and said: " + said;
    }

    /**
     * All that it prints; empty where that is cut off. One byte more than allowed tells that there was more; the command is killed
     * then, or it would wait for a reader.
     */
    private Optional<byte[]> read(InputStream stream) {
        try {
            byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                close();
            }
            return Optional.of(bytes);
        } catch (IOException killed) {
            return Optional.empty();
        }
    }

    private static String tail(InputStream stream) {
        byte[] buffer = new byte[BUFFER];
        StringBuilder said = new StringBuilder();
        try {
            for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
                said.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
                said.delete(0, Math.max(0, said.length() - MAX_COMPLAINT));
            }
        } catch (IOException killed) {
            said.append(' ');
        }
        return said.toString().strip().replaceAll("\\s+", " ");
    }

    /** Kills it with its children; they are found before it dies, since orphans are nobody's children. */
    @Override
    public void close() {
        List<ProcessHandle> family = process.descendants().toList();
        process.destroyForcibly();
        relay.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
    }
}
