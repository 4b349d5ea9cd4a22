package dev.muster.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.muster.testing.ContainerTest;
import dev.muster.testing.Containers;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.testcontainers.kafka.KafkaContainer;

@ContainerTest
class TopicSetupTest {
    private static final String BIN = "/opt/kafka/bin/";

    /** A broker tells of a change a moment after it has been made; a busy one takes its time. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final KafkaContainer KAFKA = Containers.kafka();

    @Test
    void shouldCreateEveryTopicAsItIsDescribed() throws Exception {
        var connection = connection("fresh.");
        TopicSetup.of(connection).apply();

        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(connection.topics().all()).allSatisfy(topic -> {
                    assertThat(partitions(topic.name())).isEqualTo(Topics.DEFAULT_PARTITIONS);
                    assertThat(config(topic.name())).containsAllEntriesOf(topic.config());
                }));
        assertThat(config("fresh.claims"))
                .containsEntry("cleanup.policy", "compact")
                .containsEntry("compression.type", "zstd");
        assertThat(config("fresh.rejected"))
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "2592000000");
    }

    @Test
    void shouldChangeNothingWhenRunAgain() {
        var connection = connection("again.");
        TopicSetup.of(connection).apply();

        assertThatCode(() -> TopicSetup.of(connection).apply()).doesNotThrowAnyException();
        await().atMost(PATIENCE).until(() -> TopicSetup.of(connection).check().ok());
    }

    @Test
    void shouldCreateWithAnotherNumberOfPartitions() {
        TopicSetup.of(connection("narrow."), Topics.of("narrow.", 2)).apply();

        await().atMost(PATIENCE).ignoreExceptions().until(() -> partitions("narrow.articles") == 2);
    }

    @Test
    void shouldSayWhichTopicsAreMissingAndHowToCreateThem() throws Exception {
        var check = TopicSetup.of(connection("absent.")).check();

        assertThat(check.ok()).isFalse();
        assertThat(check.detail()).startsWith("There is no topic absent.feeds, absent.feed-state");
        assertThat(commandsIn(check.detail()))
                .hasSameSizeAs(connection("absent.").topics().all());
    }

    @Test
    void shouldCreateWhatIsMissingWithItsOwnCommands() throws Exception {
        var connection = connection("partly.");
        TopicSetup.of(connection).apply();
        delete(connection.topics().articles().name());
        var missing =
                await().atMost(PATIENCE).until(() -> TopicSetup.of(connection).check(), check -> !check.ok());

        runCommandsIn(missing.detail());

        await().atMost(PATIENCE).until(() -> TopicSetup.of(connection).check().ok());
    }

    @Test
    void shouldNameWhatDiffersAndMendItWithItsOwnCommands() throws Exception {
        create("odd.articles", 2, Map.of("cleanup.policy", "delete", "max.message.bytes", "1000"));
        create("odd.rejected", 6, Map.of("cleanup.policy", "delete", "retention.ms", "60000"));
        var setup = TopicSetup.of(connection("odd."));

        var error = assertThatExceptionOfType(TopicSetupException.class)
                .isThrownBy(setup::apply)
                .actual();

        assertThat(error.topics()).containsExactlyInAnyOrder("odd.articles", "odd.rejected");
        assertThat(error.getMessage())
                .contains("Topic odd.articles has 2 partitions, Muster needs 6")
                .contains("kafka-topics.sh --bootstrap-server " + KAFKA.getBootstrapServers()
                        + " --alter --topic odd.articles --partitions 6")
                .contains("Topic odd.articles has cleanup.policy=delete instead of compact, "
                        + "compression.type=producer instead of zstd, max.message.bytes=1000 instead of 8388608")
                .contains("kafka-configs.sh --bootstrap-server " + KAFKA.getBootstrapServers()
                        + " --alter --entity-type topics --entity-name odd.articles"
                        + " --add-config cleanup.policy=compact,compression.type=zstd,max.message.bytes=8388608")
                .contains("retention.ms=60000 instead of 2592000000");
        runCommandsIn(error.getMessage());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThatCode(setup::apply).doesNotThrowAnyException());
    }

    @Test
    void shouldAcceptAnOperatorsMoreGenerousChoice() throws Exception {
        create(
                "rich.claims",
                12,
                Map.of("cleanup.policy", "compact", "compression.type", "zstd", "max.message.bytes", "9000000"));
        create(
                "rich.rejected",
                6,
                Map.of(
                        "cleanup.policy", "delete",
                        "retention.ms", "-1",
                        "compression.type", "zstd",
                        "max.message.bytes", "8388608"));

        assertThatCode(() -> TopicSetup.of(connection("rich.")).apply()).doesNotThrowAnyException();
    }

    /** Runs the advice as an operator would, with the broker's own tools, inside the broker's container. */
    private static void runCommandsIn(String message) throws IOException, InterruptedException {
        var commands = commandsIn(message);
        assertThat(commands).isNotEmpty();
        for (var command : commands) {
            run(command.replace(KAFKA.getBootstrapServers(), "localhost:9093"));
        }
    }

    private static List<String> commandsIn(String message) {
        return message.lines()
                .filter(line -> line.startsWith("  kafka-"))
                .map(String::strip)
                .toList();
    }

    private static void run(String command) throws IOException, InterruptedException {
        var words = command.split(" ");
        words[0] = BIN + words[0];
        var result = KAFKA.execInContainer(words);
        assertThat(result.getExitCode())
                .as(() -> Arrays.toString(words) + "\n" + result)
                .isZero();
    }

    private static Connection connection(String prefix) {
        return new Connection(KAFKA.getBootstrapServers(), Connection.DEFAULT_REGISTRY, prefix, Map.of());
    }

    private static void create(String topic, int partitions, Map<String, String> config)
            throws ExecutionException, InterruptedException {
        try (var admin = admin()) {
            var created = new NewTopic(topic, Optional.of(partitions), Optional.empty()).configs(config);
            admin.createTopics(List.of(created)).all().get();
        }
        await().atMost(PATIENCE).ignoreExceptions().until(() -> partitions(topic) == partitions);
    }

    private static void delete(String topic) throws ExecutionException, InterruptedException {
        try (var admin = admin()) {
            admin.deleteTopics(List.of(topic)).all().get();
        }
    }

    private static int partitions(String topic) throws ExecutionException, InterruptedException {
        try (var admin = admin()) {
            var descriptions =
                    admin.describeTopics(List.of(topic)).allTopicNames().get();
            return descriptions.get(topic).partitions().size();
        }
    }

    private static Map<String, String> config(String topic) throws ExecutionException, InterruptedException {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (var admin = admin()) {
            var config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
            return Map.of(
                    "cleanup.policy", config.get("cleanup.policy").value(),
                    "compression.type", config.get("compression.type").value(),
                    "max.message.bytes", config.get("max.message.bytes").value(),
                    "retention.ms", config.get("retention.ms").value());
        }
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", KAFKA.getBootstrapServers()));
    }
}
