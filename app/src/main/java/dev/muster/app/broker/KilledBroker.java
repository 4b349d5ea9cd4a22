package dev.muster.app.broker;

import dev.muster.app.local.StartException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A broker that ended without saying so, and is leader of its partitions still as far as its metadata tell.
 *
 * <p>Started over that, it takes itself for the leader until it has registered anew, and without a leader for a moment then. A transaction whose
 * commit was decided but not yet written to its partitions is lost in between: the coordinator sends the markers to the old address, finds no leader
 * next, takes the partitions for deleted and notes the transaction as complete. Its partitions stay open for ever, and whoever reads committed
 * records waits for ever. After an end in order nobody is leader, and this cannot happen; so the controller alone is started first and does what it
 * does when a broker of a larger cluster dies: declares it fenced and its partitions without leader.
 */
final class KilledBroker {
    private static final Logger LOG = LoggerFactory.getLogger(KilledBroker.class);

    /** Kafka's own note of an end in order, gone as soon as it starts again. */
    private static final String CLEAN_END_MARK = ".kafka_cleanshutdown";

    private static final String FENCED_BROKERS = "kafka.controller:type=KafkaController,name=FencedBrokerCount";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofMillis(20);

    private KilledBroker() {}

    /** Whether a broker has run on this directory and did not end in order. */
    static boolean wasIn(Path directory) {
        return Files.exists(directory.resolve(EmbeddedBroker.FORMATTED_MARK))
                && Files.notExists(directory.resolve(CLEAN_END_MARK));
    }

    /**
     * Has the controller declare it dead, which takes one session of a broker; 2 to 3 s.
     *
     * @throws StartException where the controller does not start or does not do so
     */
    static void fence(Path directory, int controllerPort) {
        LOG.info("Muster had not ended in order; declaring the broker on {} dead first", directory);
        KafkaConfig config = KafkaConfig.fromProps(BrokerProperties.ofController(directory, controllerPort), false);
        KafkaRaftServer controller = new KafkaRaftServer(config, Time.SYSTEM);
        try {
            controller.startup();
            awaitFenced();
        } catch (RuntimeException e) {
            throw new StartException("the Kafka controller on " + directory + " did not start: " + e.getMessage(), e);
        } finally {
            controller.shutdown();
            controller.awaitShutdown();
        }
    }

    private static void awaitFenced() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (fencedBrokers() == 0) {
            if (System.nanoTime() > deadline) {
                throw new StartException("it did not declare its broker dead within " + PATIENCE.toSeconds() + " s");
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private static int fencedBrokers() {
        MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
        try {
            return ((Number) beans.getAttribute(new ObjectName(FENCED_BROKERS), "Value")).intValue();
        } catch (InstanceNotFoundException e) {
            return 0; // not yet there
        } catch (JMException e) {
            throw new IllegalStateException("Kafka does not tell " + FENCED_BROKERS + ": " + e.getMessage(), e);
        }
    }
}
