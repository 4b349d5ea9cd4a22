package dev.muster.app.broker;

import dev.muster.app.local.LoopbackPort;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/** The settings of a broker that stands alone: broker and controller in one, everything on the loopback address. */
final class BrokerProperties {
    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    /** Fixed for ever by the first start, as keys are spread over them by hash. */
    private static final String INTERNAL_PARTITIONS = "4";

    /**
     * How long a broker may be silent. It is alone, so nobody could take over from it, and whoever is taken for dead after a pause (a laptop
     * asleep, a machine out of breath) loses the leadership of its partitions while transactions are being committed: see {@link KilledBroker}.
     */
    private static final String SESSION_MS = Long.toString(Duration.ofDays(1).toMillis());

    /** A killed one cannot register anew before its session ends; the controller that waits for that ends it soon. */
    private static final String SESSION_OF_KILLED_MS = "1500";

    private static final String HEARTBEAT_MS = "400";

    /** The default of 128 MB is meant for servers, and is taken from the heap at once. */
    private static final String CLEANER_BUFFER_BYTES = Integer.toString(16 * 1024 * 1024);

    /** Ten years: whoever comes back after a long pause finds the offsets of the topology and goes on where it stood. */
    private static final String OFFSETS_RETENTION_MINUTES = Integer.toString(10 * 365 * 24 * 60);

    private BrokerProperties() {}

    static Properties of(Path directory, int port, int controllerPort) {
        Properties p = new Properties();
        p.putAll(identity(directory));
        p.putAll(listeners(port, controllerPort));
        p.putAll(aloneAndSmall());
        return p;
    }

    /** The controller of the same directory without its broker. */
    static Properties ofController(Path directory, int controllerPort) {
        String controller = LoopbackPort.HOST + ":" + controllerPort;
        Properties p = new Properties();
        p.putAll(identity(directory));
        p.putAll(Map.of(
                "process.roles",
                "controller",
                "broker.session.timeout.ms",
                SESSION_OF_KILLED_MS,
                "controller.quorum.voters",
                NODE_ID + "@" + controller,
                "listeners",
                CONTROLLER_LISTENER + "://" + controller,
                "listener.security.protocol.map",
                CONTROLLER_LISTENER + ":PLAINTEXT",
                "controller.listener.names",
                CONTROLLER_LISTENER));
        return p;
    }

    private static Map<String, String> identity(Path directory) {
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(NODE_ID),
                "log.dirs",
                directory.toString(),
                "auto.create.topics.enable",
                "false",
                "broker.session.timeout.ms",
                SESSION_MS,
                "broker.heartbeat.interval.ms",
                HEARTBEAT_MS);
    }

    private static Map<String, String> listeners(int port, int controllerPort) {
        String broker = "PLAINTEXT://" + LoopbackPort.HOST + ":" + port;
        String controller = LoopbackPort.HOST + ":" + controllerPort;
        return Map.of(
                // Static voters: the port stands in no file, so it may change from one start to the next.
                "controller.quorum.voters",
                NODE_ID + "@" + controller,
                "listeners",
                broker + "," + CONTROLLER_LISTENER + "://" + controller,
                "advertised.listeners",
                broker,
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT",
                "controller.listener.names",
                CONTROLLER_LISTENER,
                "inter.broker.listener.name",
                "PLAINTEXT");
    }

    private static Map<String, String> aloneAndSmall() {
        return Map.ofEntries(
                Map.entry("default.replication.factor", "1"),
                Map.entry("min.insync.replicas", "1"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", INTERNAL_PARTITIONS),
                Map.entry("offsets.retention.minutes", OFFSETS_RETENTION_MINUTES),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", INTERNAL_PARTITIONS),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("log.cleaner.dedupe.buffer.size", CLEANER_BUFFER_BYTES),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"),
                Map.entry("background.threads", "4"));
    }
}
