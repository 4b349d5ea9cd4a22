package dev.muster.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program in a process of its own, followed by what the system tells of it. Ends it when closed. */
final class Child implements AutoCloseable {
    private static final double NANOS_IN_SECOND = 1e9;
    private static final int KILO = 1024;
    private static final int PATIENCE_SECONDS = 30;

    private final Process process;
    private final long started;

    private Child(Process process, long started) {
        this.process = process;
        this.started = started;
    }

    /** Starts it; what it prints is thrown away. */
    static Child start(List<String> words) throws IOException {
        long now = System.nanoTime();
        Process process = new ProcessBuilder(words)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        // Whoever stops a benchmark half-way is to find nothing running.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return new Child(process, now);
    }

    /** Seconds that it took to its end. */
    static double run(List<String> words) throws IOException, InterruptedException {
        try (Child child = start(words)) {
            int code = child.process.waitFor();
            if (code != 0) {
                throw new IllegalStateException(String.join(" ", words) + " ended with exit code " + code);
            }
            return child.age();
        }
    }

    /** Seconds since its start. */
    double age() {
        return (System.nanoTime() - started) / NANOS_IN_SECOND;
    }

    /** The most memory that it had so far, resident, in MB; the launcher becomes the JVM, so that this is of one process. */
    double peakMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KILO)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the process has ended"));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
