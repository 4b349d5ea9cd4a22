package dev.muster.app.broker;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A broker that is a controller too, in a JVM that a test can kill: one of several, or alone as in {@code muster up}. Waits for ever once it takes
 * requests.
 */
final class ClusterNode {
    static final String READY = "ready";

    /** All of a cluster have the same. */
    private static final String CLUSTER = "bXVzdGVyLWNsdXN0ZXItMQ";

    /** A leader that is killed is to be missed soon. */
    private static final String SESSION_MS = "2000";

    private ClusterNode() {}

    /** @param args its folder, its number, its port, its controller's port, all voters, the number of brokers */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        int port = Integer.parseInt(args[2]);
        int brokers = Integer.parseInt(args[5]);
        if (brokers == 1) {
            EmbeddedBroker.start(folder, port);
        } else {
            start(folder, args[1], BrokerProperties.of(folder, port, Integer.parseInt(args[3])), args[4], brokers);
        }
        System.out.println(READY);
        new CountDownLatch(1).await();
    }

    private static void start(Path folder, String node, Properties properties, String voters, int copies)
            throws Exception {
        properties.put("node.id", node);
        properties.put("controller.quorum.voters", voters);
        properties.put("broker.session.timeout.ms", SESSION_MS);
        for (String topics : new String[] {"default", "offsets.topic", "transaction.state.log"}) {
            properties.put(topics + ".replication.factor", Integer.toString(copies));
        }
        properties.put("min.insync.replicas", Integer.toString(majority(copies)));
        properties.put("transaction.state.log.min.isr", Integer.toString(majority(copies)));
        format(folder, Integer.parseInt(node));
        new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM).startup();
    }

    private static int majority(int copies) {
        return copies / 2 + 1;
    }

    private static void format(Path folder, int node) throws Exception {
        if (Files.notExists(folder.resolve(EmbeddedBroker.FORMATTED_MARK))) {
            Files.createDirectories(folder);
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setNodeId(node)
                    .setClusterId(CLUSTER)
                    .setControllerListenerName(BrokerProperties.CONTROLLER_LISTENER)
                    .setMetadataLogDirectory(folder.toString())
                    .addDirectory(folder.toString())
                    .run();
        }
    }
}
