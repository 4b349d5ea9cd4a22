package dev.muster.consumer.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Reads a stream of server-sent events. */
final class EventReader implements AutoCloseable {
    private static final String DATA = "data:";

    private final BufferedReader lines;

    EventReader(InputStream stream) {
        lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    /** Waits for an event; false where the stream has ended instead. */
    boolean awaitChange() throws IOException {
        String line = lines.readLine();
        while (line != null && !line.startsWith(DATA)) {
            line = lines.readLine();
        }
        return line != null;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
