package dev.muster.app.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks a health address how it is, for containers that have no curl. */
@Command(
        name = "check",
        description = "Ask an address, such as a stage's /health, and succeed where it answers with success.",
        sortOptions = false)
final class CheckCommand implements Callable<Integer> {
    private static final int MILLIS = 1000;
    private static final int FIRST_ERROR = 400;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "URL", description = "Such as http://127.0.0.1:9000/health.")
    private URI url;

    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "3", description = "Default: ${DEFAULT-VALUE}.")
    private int timeout;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            HttpURLConnection connection = open();
            int status = connection.getResponseCode();
            String body = body(connection, status);
            boolean ok = status < FIRST_ERROR;
            (ok ? spec.commandLine().getOut() : err).println(ok ? body : url + " answers " + status + ": " + body);
            return ok ? MusterCommand.OK : MusterCommand.FAILED;
        } catch (IOException e) {
            err.println("muster: no answer from " + url + ": " + e.getMessage());
            return MusterCommand.UNREACHABLE;
        }
    }

    private HttpURLConnection open() throws IOException {
        HttpURLConnection connection = (HttpURLConnection) url.toURL().openConnection();
        connection.setConnectTimeout(timeout * MILLIS);
        connection.setReadTimeout(timeout * MILLIS);
        return connection;
    }

    private static String body(HttpURLConnection connection, int status) throws IOException {
        try (InputStream stream = status < FIRST_ERROR ? connection.getInputStream() : connection.getErrorStream()) {
            return stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
