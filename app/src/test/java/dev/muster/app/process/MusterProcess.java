package dev.muster.app.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** {@code ./muster} as a user starts it, in a process of its own; what it prints goes to a file. Killed at the end if it still runs. */
final class MusterProcess implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration END = Duration.ofSeconds(90);

    /** None lives long enough for the JVM's second compiler to give back what it takes from the others. */
    private static final Map<String, String> SHORT_LIVED = Map.of("MUSTER_JAVA_OPTS", "-XX:TieredStopAtLevel=1");

    private final Process process;
    private final Path output;

    private MusterProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts a command; the folder takes its output. */
    static MusterProcess start(Path folder, String... words) {
        return startAt(root(), folder, words);
    }

    /** The same of another version of Muster, which is built in its own folder. */
    static MusterProcess startAt(Path home, Path folder, String... words) {
        try {
            Path output = Files.createTempFile(folder, words[0], ".out");
            List<String> line = new ArrayList<>(List.of(home.resolve("muster").toString()));
            line.addAll(List.of(words));
            ProcessBuilder builder = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            builder.environment().putAll(SHORT_LIVED);
            return new MusterProcess(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of this version. */
    static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isExecutable(folder.resolve("muster")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no script muster in any folder above this one"));
    }

    /** {@code muster up} on free ports, once it says that it is up. */
    static MusterProcess up(Path folder, Path data, String... more) {
        List<String> words = new ArrayList<>(
                List.of("up", "--data", data.toString(), "--port", "0", "--broker-port", "0", "--registry-port", "0"));
        words.addAll(List.of(more));
        MusterProcess process = start(folder, words.toArray(String[]::new));
        process.awaitOutput("Muster is up");
        return process;
    }

    /** Waits until the output holds a text. */
    void awaitOutput(String text) {
        Awaitility.await(text).atMost(START).pollInterval(Duration.ofMillis(50)).until(() -> holds(text));
    }

    private boolean holds(String text) {
        boolean ended = !process.isAlive();
        if (output().contains(text)) {
            return true;
        }
        if (ended) {
            throw new AssertionError("it ended with " + process.exitValue() + ":\n" + output());
        }
        return false;
    }

    /** What it has printed so far. */
    String output() {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first group of a pattern that the output holds. */
    String find(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(output());
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in:\n" + output());
        }
        return matcher.group(1);
    }

    /** Where its page is. */
    String page() {
        return find("page +(http://\\S+)");
    }

    /** Where its broker is. */
    String broker() {
        return find("broker +(127\\S+)");
    }

    /** Where its registry is. */
    String registry() {
        return find("registry +(http://\\S+)");
    }

    /** The exit code, once it has ended. */
    int exitCode() {
        return exitCode(END);
    }

    private int exitCode(Duration patience) {
        try {
            if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("it does not end:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Sends SIGTERM, as Ctrl-C does, and waits for the end. */
    int stop() {
        return stop(END);
    }

    /** The same; fails where it takes longer. */
    int stop(Duration patience) {
        process.destroy();
        return exitCode(patience);
    }

    /** Sends SIGSTOP: it stands still until {@link #resume}, as on a machine that is suspended. */
    void pause() {
        signal("STOP");
    }

    /** Sends SIGCONT. */
    void resume() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Lets it run for a while. */
    void live(Duration time) {
        try {
            if (process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("it ended by itself with " + process.exitValue() + ":\n" + output());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Sends SIGKILL. */
    void kill() {
        process.destroyForcibly();
        exitCode();
    }

    @Override
    public void close() {
        kill();
    }
}
