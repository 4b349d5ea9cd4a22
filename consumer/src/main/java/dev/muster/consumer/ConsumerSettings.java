package dev.muster.consumer;

import dev.muster.consumer.alert.AlertSettings;
import java.util.Objects;
import java.util.Set;

/**
 * How the consumer stage is set up.
 *
 * @param database JDBC URL of SQLite or PostgreSQL, with user and password among its parameters
 * @param host address that page and API listen on
 * @param port port that page and API listen on; 0 for any free one
 * @param allowedHosts names, without port, that requests may give as their host besides those of loopback; guards a page on loopback
 *     against other sites that a browser visits
 * @param resetTable whether to forget everything first, so that the table fills itself again from the topic
 * @param alerts which alerts are sent
 * @param observer is told what the consumer does
 */
public record ConsumerSettings(
        String database,
        String host,
        int port,
        Set<String> allowedHosts,
        boolean resetTable,
        AlertSettings alerts,
        ConsumerObserver observer) {
    /** Address where no other is set: this machine alone. */
    public static final String DEFAULT_HOST = "127.0.0.1";

    /** Port where no other is set. */
    public static final int DEFAULT_PORT = 8080;

    private static final int MAX_PORT = 65535;

    /** @throws IllegalArgumentException where the port is none */
    public ConsumerSettings {
        Objects.requireNonNull(database, "database");
        Objects.requireNonNull(host, "host");
        allowedHosts = Set.copyOf(allowedHosts);
        if (port < 0 || port > MAX_PORT) {
            throw new IllegalArgumentException("No port " + port + ": give 0 to " + MAX_PORT);
        }
    }

    /** A database, with page and API on loopback. */
    public static ConsumerSettings of(String database) {
        return new ConsumerSettings(
                database, DEFAULT_HOST, DEFAULT_PORT, Set.of(), false, AlertSettings.NONE, ConsumerObserver.NONE);
    }

    /** The same, listening elsewhere. */
    public ConsumerSettings listeningOn(String address, int number) {
        return new ConsumerSettings(database, address, number, allowedHosts, resetTable, alerts, observer);
    }

    /** The same, answering to these names too. */
    public ConsumerSettings answeringTo(Set<String> hosts) {
        return new ConsumerSettings(database, host, port, hosts, resetTable, alerts, observer);
    }

    /** The same, emptying the table first. */
    public ConsumerSettings resettingTable() {
        return new ConsumerSettings(database, host, port, allowedHosts, true, alerts, observer);
    }

    /** The same, sending alerts. */
    public ConsumerSettings alerting(AlertSettings others) {
        return new ConsumerSettings(database, host, port, allowedHosts, resetTable, others, observer);
    }

    /** The same, telling of what it does. */
    public ConsumerSettings observedBy(ConsumerObserver listener) {
        return new ConsumerSettings(database, host, port, allowedHosts, resetTable, alerts, listener);
    }
}
