package dev.muster.app.broker;

import dev.muster.app.local.LoopbackPort;
import dev.muster.testing.Link;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/** A broker with two doors: one that it advertises as the near end of a link, and one that nothing disturbs. */
public final class LinkedBroker implements AutoCloseable {
    private static final String OPEN = "PLAINTEXT";
    private static final String LINKED = "LINKED";

    private final KafkaRaftServer server;
    private final int port;
    private final Link link;

    private LinkedBroker(KafkaRaftServer server, int port, Link link) {
        this.server = server;
        this.port = port;
        this.link = link;
    }

    /** Starts one on a new folder, and leads the link to it. */
    public static LinkedBroker start(Path folder, Link link) {
        int open = LoopbackPort.anyFree();
        int linked = LoopbackPort.anyFree();
        int controller = LoopbackPort.anyFree();
        EmbeddedBroker.format(folder);
        Properties properties = BrokerProperties.of(folder, open, controller);
        properties.put(
                "listeners",
                door(OPEN, open) + "," + door(LINKED, linked) + ","
                        + door(BrokerProperties.CONTROLLER_LISTENER, controller));
        properties.put("advertised.listeners", door(OPEN, open) + "," + door(LINKED, link.port()));
        properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,LINKED:PLAINTEXT,CONTROLLER:PLAINTEXT");
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        server.startup();
        link.leadTo(linked);
        return new LinkedBroker(server, open, link);
    }

    private static String door(String name, int port) {
        return name + "://" + LoopbackPort.HOST + ":" + port;
    }

    /** Its undisturbed door. */
    public String bootstrapServers() {
        return LoopbackPort.HOST + ":" + port;
    }

    /** Its door behind the link. */
    public String linkedServers() {
        return LoopbackPort.HOST + ":" + link.port();
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
