package dev.muster.app.doctor;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** The time that a web server writes on its answers. */
final class ServerClock {
    private static final int PATIENCE_MS = 2_000;
    private static final long NONE = 0;

    private ServerClock() {}

    /** The server's time; empty where it does not answer or does not tell. */
    static Optional<Instant> at(String url) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MS);
            connection.setReadTimeout(PATIENCE_MS);
            connection.setRequestMethod("HEAD");
            long date = connection.getHeaderFieldDate("Date", NONE);
            connection.disconnect();
            return date == NONE ? Optional.empty() : Optional.of(Instant.ofEpochMilli(date));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
