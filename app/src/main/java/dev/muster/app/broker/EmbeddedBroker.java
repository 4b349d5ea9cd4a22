package dev.muster.app.broker;

import dev.muster.app.local.LoopbackPort;
import dev.muster.app.local.StartException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * Kafka's own server, run in this JVM as broker and controller in one. Its data outlives it: another start on the same directory goes on with the
 * same topics, also after a kill, and the port may differ.
 *
 * <p>A fatal fault of Kafka ends the JVM. Threads: {@link #close()} may be called from any.
 */
public final class EmbeddedBroker implements AutoCloseable {
    static final String FORMATTED_MARK = "meta.properties";
    private static final int FAULT_EXIT_CODE = 1;

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts the broker and waits until it takes requests.
     *
     * @param directory where its data lies; made and formatted where it is new
     * @param port of 127.0.0.1, or 0 for any free one
     * @throws StartException where the port is taken (nothing has been written then) or Kafka does not start
     */
    public static EmbeddedBroker start(Path directory, int port) {
        int claimed = LoopbackPort.claim(port, "the Kafka broker", "--broker-port");
        KafkaConfig config =
                KafkaConfig.fromProps(BrokerProperties.of(directory, claimed, controllerPort(claimed)), false);
        if (KilledBroker.wasIn(directory)) {
            KilledBroker.fence(directory, LoopbackPort.anyFree());
        }
        format(directory);
        return new EmbeddedBroker(started(config, directory), claimed);
    }

    private static int controllerPort(int brokerPort) {
        int free = LoopbackPort.anyFree();
        return free == brokerPort ? LoopbackPort.anyFree() : free;
    }

    static void format(Path directory) {
        if (Files.exists(directory.resolve(FORMATTED_MARK))) {
            return;
        }
        try {
            Files.createDirectories(directory);
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setNodeId(BrokerProperties.NODE_ID)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName(BrokerProperties.CONTROLLER_LISTENER)
                    .setMetadataLogDirectory(directory.toString())
                    .addDirectory(directory.toString())
                    .setIgnoreFormatted(true)
                    .run();
        } catch (Exception e) { // the formatter declares no narrower type
            throw new StartException("cannot format " + directory + " for Kafka: " + e.getMessage(), e);
        }
    }

    private static KafkaRaftServer started(KafkaConfig config, Path directory) {
        KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
        try {
            server.startup();
            return server;
        } catch (RuntimeException e) {
            server.shutdown();
            throw new StartException(
                    "the Kafka broker on " + directory + " did not start: " + e.getMessage()
                            + "\nits log is in the logs folder of the data directory",
                    e);
        }
    }

    /**
     * Has fatal faults told before they end the JVM, which Kafka does at once and without running shutdown hooks. What the broker had acknowledged
     * is on the disk.
     */
    public static void onFatalFault(Consumer<String> listener) {
        Exit.Procedure fault = (status, message) -> {
            listener.accept(message == null ? "it gave no reason" : message);
            Runtime.getRuntime().halt(FAULT_EXIT_CODE);
        };
        Exit.setHaltProcedure(fault);
        Exit.setExitProcedure(fault);
    }

    /** Host and port for clients. */
    public String bootstrapServers() {
        return LoopbackPort.HOST + ":" + port;
    }

    /** Shuts down in an orderly way and waits for it; half a second as a rule. A second call does nothing. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
