package dev.muster.app.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command of the host, run in the root of the project to its end. */
final class HostCommand {

    private final Map<String, String> environment;

    /** @param environment variables that every command gets besides the test's own */
    HostCommand(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** The folder of {@code docker-compose.yml}: Maven runs a module's tests in the module's own folder. */
    static Path root() {
        return Path.of("").toAbsolutePath().getParent();
    }

    /** Runs a command that has to succeed within the time, and gives what it printed to standard output. */
    String run(Duration patience, List<String> command) {
        Path out = scratchFile();
        Path err = scratchFile();
        int code = exitCode(start(command, out, err), patience, command);
        String printed = content(out);
        assertThat(code)
                .withFailMessage(() -> "exit code " + code + ": " + command + "\n" + printed + content(err))
                .isZero();
        return printed;
    }

    private Process start(List<String> command, Path out, Path err) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(root().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int exitCode(Process process, Duration patience, List<String> command) {
        try {
            if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroy();
        return fail("not done within " + patience + ": " + command);
    }

    private static Path scratchFile() {
        try {
            Path file = Files.createTempFile("muster-compose-", ".out");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
