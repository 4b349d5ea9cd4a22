package dev.muster.app.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.muster.app.local.LoopbackPort;
import dev.muster.app.local.StartException;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedBrokerTest {
    private static final String TOPIC = "log";
    private static final int PARTITIONS = 4;
    private static final List<String> COMMITS = List.of("a", "b", "c", "d", "e", "f", "g", "h");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    @Test
    void shouldKeepItsRecordsAcrossRestartsOnOtherPorts() throws Exception {
        try (EmbeddedBroker first = EmbeddedBroker.start(folder, 0)) {
            createTopic(first.bootstrapServers());
            send(first.bootstrapServers(), "a", "b");
        }
        try (EmbeddedBroker second = EmbeddedBroker.start(folder, LoopbackPort.anyFree())) {
            assertThat(values(second.bootstrapServers())).containsExactly("a", "b");
        }
    }

    @Test
    void shouldKeepItsRecordsAndFinishItsCommitsAfterAKill() throws Exception {
        Process killed = process();
        Set<String> decided;
        try (BufferedReader out = killed.inputReader(StandardCharsets.UTF_8)) {
            String address = out.readLine();
            createTopic(address);
            send(address, "1", "2", "3");
            decided = commitAndKill(address, killed, COMMITS);
        } finally {
            killed.destroyForcibly().waitFor();
        }
        assertThat(decided).isNotEmpty();
        try (EmbeddedBroker again = EmbeddedBroker.start(folder, 0)) {
            COMMITS.forEach(value -> abortIfOpen(again.bootstrapServers(), value));
            for (int partition = 0; partition < PARTITIONS; partition++) {
                assertThat(committed(again.bootstrapServers(), partition)).containsAll(decided);
            }
            assertThat(committed(again.bootstrapServers(), 0)).startsWith("1", "2", "3");
        }
    }

    @Test
    void shouldWriteNothingWhenItsPortIsInUse() throws IOException {
        Path kafka = folder.resolve("kafka");
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName(LoopbackPort.HOST))) {
            assertThatThrownBy(() -> EmbeddedBroker.start(kafka, other.getLocalPort()))
                    .isInstanceOf(StartException.class)
                    .hasMessageContaining("--broker-port");
        }
        assertThat(kafka).doesNotExist();
    }

    private Process process() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void createTopic(String address) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(client(address))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(PARTITIONS), Optional.empty())))
                    .all()
                    .get();
        }
    }

    private static void send(String address, String... values) throws ExecutionException, InterruptedException {
        try (var producer = new KafkaProducer<>(client(address), new StringSerializer(), new StringSerializer())) {
            for (String value : values) {
                producer.send(new ProducerRecord<>(TOPIC, 0, null, value)).get();
            }
        }
    }

    /**
     * Those that were decided. Their marks are not yet in all partitions then: they go out over a connection that is first to be opened, and several
     * commits at once keep it busy.
     */
    private static Set<String> commitAndKill(String address, Process broker, List<String> values)
            throws InterruptedException {
        Map<String, KafkaProducer<String, String>> producers = new HashMap<>();
        values.forEach(value -> producers.put(value, written(address, value)));
        Set<String> decided = ConcurrentHashMap.newKeySet();
        CountDownLatch first = new CountDownLatch(1);
        ExecutorService commits = Executors.newFixedThreadPool(values.size());
        try {
            producers.forEach((value, producer) -> commits.execute(() -> {
                producer.commitTransaction();
                decided.add(value);
                first.countDown();
            }));
            first.await();
            broker.destroyForcibly().waitFor();
            return Set.copyOf(decided);
        } finally {
            producers.values().forEach(producer -> producer.close(Duration.ZERO));
            commits.shutdownNow();
        }
    }

    /** A producer with an open transaction that holds the value once in each partition. */
    private static KafkaProducer<String, String> written(String address, String value) {
        var producer = transactional(address, value);
        producer.initTransactions();
        producer.beginTransaction();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            producer.send(new ProducerRecord<>(TOPIC, partition, null, value));
        }
        producer.flush();
        return producer;
    }

    private static void abortIfOpen(String address, String value) {
        try (var producer = transactional(address, value)) {
            producer.initTransactions();
        }
    }

    private static KafkaProducer<String, String> transactional(String address, String value) {
        Map<String, Object> settings = Map.of("bootstrap.servers", address, "transactional.id", "test-" + value);
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    /** What readers of committed records get to see, once no transaction is open. */
    private static List<String> committed(String address, int partition) {
        TopicPartition log = new TopicPartition(TOPIC, partition);
        try (var all = consumer(address, "read_uncommitted");
                var committed = consumer(address, "read_committed")) {
            await().atMost(PATIENCE).until(() -> end(committed, log) == end(all, log));
            return values(committed, log);
        }
    }

    private static KafkaConsumer<String, String> consumer(String address, String isolation) {
        Map<String, Object> settings = Map.of("bootstrap.servers", address, "isolation.level", isolation);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    private static List<String> values(String address) {
        try (var consumer = consumer(address, "read_uncommitted")) {
            return values(consumer, new TopicPartition(TOPIC, 0));
        }
    }

    private static List<String> values(KafkaConsumer<String, String> consumer, TopicPartition log) {
        List<String> values = new ArrayList<>();
        consumer.assign(List.of(log));
        consumer.seekToBeginning(List.of(log));
        long end = end(consumer, log);
        while (consumer.position(log) < end) {
            consumer.poll(Duration.ofMillis(100)).forEach(record -> values.add(record.value()));
        }
        return values;
    }

    private static long end(KafkaConsumer<?, ?> consumer, TopicPartition log) {
        return consumer.endOffsets(List.of(log)).get(log);
    }

    private static Map<String, Object> client(String address) {
        return Map.of("bootstrap.servers", address);
    }
}
