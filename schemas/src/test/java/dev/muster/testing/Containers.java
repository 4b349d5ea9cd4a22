package dev.muster.testing;

import java.time.Duration;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** Containers as the tests need them. They start with the JVM's quick compiler alone, which halves what their short lives cost. */
public final class Containers {
    private static final DockerImageName KAFKA = DockerImageName.parse("apache/kafka:4.3.1");
    private static final DockerImageName APICURIO = DockerImageName.parse("apicurio/apicurio-registry:3.3.3");
    private static final int REGISTRY_PORT = 8080;
    private static final String CONFLUENT_API = "/apis/ccompat/v7";
    private static final String SHORT_LIVED = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1";
    // One node with few clients: each partition of these topics has a log of its own to make.
    private static final String PARTITIONS = "4";

    /** A container is up in seconds; on a machine out of breath it takes minutes, which are no failure. */
    public static final Duration START = Duration.ofMinutes(5);

    private static KafkaContainer shared;

    private Containers() {}

    /**
     * The one Kafka broker of this JVM, started when first asked for; it goes when the JVM ends. It creates no topics by itself. Every
     * test takes a prefix of its own.
     */
    public static synchronized KafkaContainer kafka() {
        if (shared == null) {
            KafkaContainer kafka = new KafkaContainer(KAFKA)
                    .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                    .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")
                    .withEnv("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", PARTITIONS)
                    .withEnv("KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS", PARTITIONS)
                    // How often it looks for transactions that were left open too long; ten seconds else.
                    .withEnv("KAFKA_TRANSACTION_ABORT_TIMED_OUT_TRANSACTION_CLEANUP_INTERVAL_MS", "500")
                    .withEnv("KAFKA_JVM_PERFORMANCE_OPTS", SHORT_LIVED)
                    .withStartupTimeout(START);
            kafka.start();
            shared = kafka;
        }
        return shared;
    }

    /** A new Apicurio registry that keeps its schemas in memory, not started yet; {@link #registryUrl} tells its address. */
    public static GenericContainer<?> apicurio() {
        return new GenericContainer<>(APICURIO)
                .withExposedPorts(REGISTRY_PORT)
                .withEnv("JAVA_TOOL_OPTIONS", SHORT_LIVED)
                .waitingFor(Wait.forHttp(CONFLUENT_API + "/subjects")
                        .forPort(REGISTRY_PORT)
                        .withStartupTimeout(START));
    }

    /** Base of the Confluent-compatible API of a started {@link #apicurio()}. */
    public static String registryUrl(GenericContainer<?> apicurio) {
        return "http://" + apicurio.getHost() + ":" + apicurio.getMappedPort(REGISTRY_PORT) + CONFLUENT_API;
    }
}
