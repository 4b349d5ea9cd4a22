package dev.muster.producer.push;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;

/**
 * How articles may be pushed.
 *
 * @param host address to listen on
 * @param port to listen on; 0 for any free one
 * @param token file that holds the bearer token; while there is none, nothing may be pushed
 * @param allowedHosts names that requests may give as their host, besides those of loopback
 */
public record PushSettings(String host, int port, Path token, Set<String> allowedHosts) {
    /** Address where no other is set: this machine alone. */
    public static final String DEFAULT_HOST = "127.0.0.1";

    /** Port where no other is set. */
    public static final int DEFAULT_PORT = 8082;

    private static final int MAX_PORT = 65_535;

    /** @throws IllegalArgumentException where the port is none */
    public PushSettings {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(token, "token");
        allowedHosts = Set.copyOf(allowedHosts);
        if (port < 0 || port > MAX_PORT) {
            throw new IllegalArgumentException("No port " + port + ": give 0 to " + MAX_PORT);
        }
    }
}
