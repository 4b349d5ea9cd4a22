package dev.muster.testing;

import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** Containers as the tests need them; each call makes a new one that is not started yet. */
public final class Containers {
    private static final DockerImageName KAFKA = DockerImageName.parse("apache/kafka:4.3.1");
    private static final DockerImageName APICURIO = DockerImageName.parse("apicurio/apicurio-registry:3.3.3");
    private static final int REGISTRY_PORT = 8080;
    private static final String CONFLUENT_API = "/apis/ccompat/v7";

    private Containers() {}

    /** One Kafka broker that creates no topics by itself; {@code getBootstrapServers()} tells its address. */
    public static KafkaContainer kafka() {
        return new KafkaContainer(KAFKA)
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
    }

    /** An Apicurio registry that keeps its schemas in memory; {@link #registryUrl} tells its address. */
    public static GenericContainer<?> apicurio() {
        return new GenericContainer<>(APICURIO)
                .withExposedPorts(REGISTRY_PORT)
                .waitingFor(Wait.forHttp(CONFLUENT_API + "/subjects").forPort(REGISTRY_PORT));
    }

    /** Base of the Confluent-compatible API of a started {@link #apicurio()}. */
    public static String registryUrl(GenericContainer<?> apicurio) {
        return "http://" + apicurio.getHost() + ":" + apicurio.getMappedPort(REGISTRY_PORT) + CONFLUENT_API;
    }
}
