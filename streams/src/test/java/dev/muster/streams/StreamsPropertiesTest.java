package dev.muster.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.muster.schema.Connection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

class StreamsPropertiesTest {
    private static final StreamsSettings SETTINGS = new StreamsSettings(Path.of("state"), 3, Duration.ofMillis(40), 9);

    @Test
    void shouldKeepThePromisesWhateverTheClientPropertiesSay() {
        var properties = StreamsProperties.of(
                connection(Map.of("processing.guarantee", "at_least_once", "security.protocol", "SSL")), SETTINGS);

        assertThat(properties)
                .containsEntry("processing.guarantee", "exactly_once_v2")
                .containsEntry("security.protocol", "SSL")
                .containsEntry("bootstrap.servers", "broker:9")
                .containsEntry("application.id", "mine.streams")
                .containsEntry("errors.dead.letter.queue.topic.name", "mine.rejected")
                .containsEntry("num.stream.threads", 3)
                .containsEntry("commit.interval.ms", 400L)
                .containsEntry("state.dir", "state");
    }

    @Test
    void shouldGiveKafkaOnlyWhatItKnows() {
        var config = new StreamsConfig(StreamsProperties.of(connection(Map.of()), SETTINGS));

        assertThat(config.getMainConsumerConfigs("g", "c", 0))
                .containsEntry("session.timeout.ms", 6000)
                .containsEntry("heartbeat.interval.ms", 1000)
                .containsEntry("isolation.level", "read_committed");
        assertThat(config.getProducerConfigs("c"))
                .containsEntry("compression.type", "zstd")
                .containsEntry("enable.idempotence", true);
    }

    @Test
    void shouldRefuseSettingsOutOfRange() {
        var state = Path.of("state");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StreamsSettings(state, 0, Duration.ofMillis(1), 1))
                .withMessage("threads: at least 1, not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StreamsSettings(state, 1, Duration.ZERO, 1))
                .withMessageStartingWith("commit interval");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StreamsSettings(state, 1, Duration.ofMillis(1), 0))
                .withMessageStartingWith("longest text");
    }

    private static Connection connection(Map<String, String> kafka) {
        return new Connection("broker:9", Connection.DEFAULT_REGISTRY, "mine.", kafka);
    }
}
