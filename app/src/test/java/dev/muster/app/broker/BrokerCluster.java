package dev.muster.app.broker;

import static org.awaitility.Awaitility.await;

import dev.muster.app.local.LoopbackPort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/**
 * Brokers in JVMs of their own, which can be killed and come back at the same address with what is in their folders. Every partition has a copy at
 * each; a record counts once most of them have it.
 */
public final class BrokerCluster implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String HEAP = "-Xmx384m";

    private final Path folder;
    private final List<Integer> ports;
    private final List<Integer> controllers;
    private final List<Process> running = new ArrayList<>();

    private BrokerCluster(Path folder, int brokers) {
        this.folder = folder;
        List<Integer> free = IntStream.range(0, 2 * brokers)
                .mapToObj(each -> LoopbackPort.anyFree())
                .toList();
        this.ports = free.subList(0, brokers);
        this.controllers = free.subList(brokers, 2 * brokers);
    }

    /**
     * Starts so many, and waits until all take requests.
     *
     * @param folder takes a folder {@code 1}, {@code 2} … for each, which may be there already
     */
    public static BrokerCluster start(Path folder, int brokers) throws IOException {
        BrokerCluster cluster = new BrokerCluster(Files.createDirectories(folder), brokers);
        for (int node = 1; node <= brokers; node++) {
            cluster.running.add(cluster.launched(node));
        }
        for (int node = 1; node <= brokers; node++) {
            cluster.awaitReady(node);
        }
        return cluster;
    }

    private Process launched(int node) throws IOException {
        String voters = IntStream.range(0, ports.size())
                .mapToObj(i -> (i + 1) + "@" + LoopbackPort.HOST + ":" + controllers.get(i))
                .collect(Collectors.joining(","));
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ClusterNode.class.getName(),
                        data(node).toString(),
                        Integer.toString(node),
                        Integer.toString(ports.get(node - 1)),
                        Integer.toString(controllers.get(node - 1)),
                        voters,
                        Integer.toString(ports.size()))
                .redirectErrorStream(true)
                .redirectOutput(output(node).toFile())
                .start();
    }

    private Path data(int node) {
        return folder.resolve(Integer.toString(node));
    }

    private Path output(int node) {
        return folder.resolve(node + ".out");
    }

    private void awaitReady(int node) {
        await().atMost(PATIENCE).until(() -> {
            String output = Files.readString(output(node));
            if (!running.get(node - 1).isAlive()) {
                throw new AssertionError("broker " + node + " ended:\n" + output);
            }
            return output.lines().anyMatch(ClusterNode.READY::equals);
        });
    }

    /** Addresses of all of them. */
    public String bootstrapServers() {
        return ports.stream().map(port -> LoopbackPort.HOST + ":" + port).collect(Collectors.joining(","));
    }

    /** The broker that leads a partition now. */
    public int leader(TopicPartition partition) throws ExecutionException, InterruptedException {
        return describe(List.of(partition.topic()))
                .iterator()
                .next()
                .partitions()
                .get(partition.partition())
                .leader()
                .id();
    }

    /** The broker that a group, its offsets and their transactions are with now. */
    public int coordinator(String group) throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            return admin.describeConsumerGroups(List.of(group))
                    .all()
                    .get()
                    .get(group)
                    .coordinator()
                    .id();
        }
    }

    /** Kills one and waits for its end. */
    public void kill(int node) throws InterruptedException {
        running.get(node - 1).destroyForcibly().waitFor();
    }

    /** Whether one has not ended, be it by itself. */
    public boolean isRunning(int node) {
        return running.get(node - 1).isAlive();
    }

    /** Starts one that has ended, and waits until it takes requests. */
    public void startAgain(int node) throws IOException {
        running.set(node - 1, launched(node));
        awaitReady(node);
    }

    /** The same, and waits until every partition has all its copies again. */
    public void restart(int node) throws IOException {
        startAgain(node);
        try (Admin admin = admin()) {
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> describe(admin.listTopics().names().get()).stream()
                            .flatMap(topic -> topic.partitions().stream())
                            .allMatch(partition -> partition.isr().size() == ports.size()));
        }
    }

    private Collection<TopicDescription> describe(Collection<String> topics)
            throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            return admin.describeTopics(topics).allTopicNames().get().values();
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers()));
    }

    @Override
    public void close() throws InterruptedException {
        for (Process process : running) {
            process.destroyForcibly().waitFor();
        }
    }
}
