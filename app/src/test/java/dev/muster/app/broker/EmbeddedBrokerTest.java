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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
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
    private static final Duration PATIENCE = Duration.ofSeconds(30);

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
    void shouldKeepItsRecordsAfterAKill() throws Exception {
        Process killed = process();
        try (BufferedReader out = killed.inputReader(StandardCharsets.UTF_8)) {
            String address = out.readLine();
            createTopic(address);
            send(address, "a", "b", "c");
        } finally {
            killed.destroyForcibly().waitFor();
        }
        try (EmbeddedBroker again = EmbeddedBroker.start(folder, 0)) {
            assertThat(values(again.bootstrapServers())).containsExactly("a", "b", "c");
        }
    }

    @Test
    void shouldFinishTheCommitThatAKillInterrupted() throws Exception {
        Process killed = process();
        try (BufferedReader out = killed.inputReader(StandardCharsets.UTF_8)) {
            String address = out.readLine();
            createTopic(address);
            commitAndKill(address, killed, "a", "b");
        } finally {
            killed.destroyForcibly().waitFor();
        }
        try (EmbeddedBroker again = EmbeddedBroker.start(folder, 0)) {
            assertThat(committed(again.bootstrapServers(), 2)).containsExactly("a", "b");
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
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void createTopic(String address) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(client(address))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
    }

    private static void send(String address, String... values) throws ExecutionException, InterruptedException {
        try (var producer = new KafkaProducer<>(client(address), new StringSerializer(), new StringSerializer())) {
            for (String value : values) {
                producer.send(new ProducerRecord<>(TOPIC, value)).get();
            }
        }
    }

    /** The commit is decided then, but its marks are not yet in the partitions: those go out over a connection that is first to be opened. */
    private static void commitAndKill(String address, Process broker, String... values) {
        Map<String, Object> settings = Map.of("bootstrap.servers", address, "transactional.id", "test");
        var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
        try {
            producer.initTransactions();
            producer.beginTransaction();
            for (String value : values) {
                producer.send(new ProducerRecord<>(TOPIC, value));
            }
            producer.commitTransaction();
            broker.destroyForcibly();
        } finally {
            producer.close(Duration.ZERO);
        }
    }

    /** What readers of committed records get to see, once it is as many. */
    private static List<String> committed(String address, int count) {
        Map<String, Object> settings = Map.of("bootstrap.servers", address, "isolation.level", "read_committed");
        List<String> values = new ArrayList<>();
        TopicPartition partition = new TopicPartition(TOPIC, 0);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            await().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> values.add(record.value()));
                return values.size() >= count;
            });
        }
        return values;
    }

    private static List<String> values(String address) {
        List<String> values = new ArrayList<>();
        TopicPartition partition = new TopicPartition(TOPIC, 0);
        try (var consumer = new KafkaConsumer<>(client(address), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }

    private static Map<String, Object> client(String address) {
        return Map.of("bootstrap.servers", address);
    }
}
