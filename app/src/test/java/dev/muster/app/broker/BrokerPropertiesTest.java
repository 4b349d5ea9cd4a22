package dev.muster.app.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import kafka.server.KafkaConfig;
import org.junit.jupiter.api.Test;

final class BrokerPropertiesTest {
    private static final Path FOLDER = Path.of("data");

    @Test
    void shouldLetTheBrokerSleepForANight() {
        KafkaConfig alone = KafkaConfig.fromProps(BrokerProperties.of(FOLDER, 9092, 9093), false);

        assertThat(alone.brokerSessionTimeoutMs())
                .isGreaterThanOrEqualTo((int) Duration.ofHours(16).toMillis());
    }

    @Test
    void shouldDeclareAKilledBrokerDeadWithinSeconds() {
        KafkaConfig controller = KafkaConfig.fromProps(BrokerProperties.ofController(FOLDER, 9093), false);

        assertThat(controller.brokerSessionTimeoutMs())
                .isLessThanOrEqualTo((int) Duration.ofSeconds(2).toMillis());
    }
}
