package dev.muster.app.settings;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;

/** What Kafka's clients say of their own properties. */
final class KafkaProperties {
    private static final Map<String, ConfigDef.Type> TYPES = Stream.of(
                    ConsumerConfig.configDef(), ProducerConfig.configDef(), AdminClientConfig.configDef())
            .flatMap(definition -> definition.configKeys().values().stream())
            .collect(Collectors.toUnmodifiableMap(key -> key.name, key -> key.type, (one, same) -> one));

    private KafkaProperties() {}

    static boolean isKnown(String property) {
        return TYPES.containsKey(property);
    }

    /** Whether Kafka hides its value in its own logs. */
    static boolean isSecret(String property) {
        return TYPES.get(property) == ConfigDef.Type.PASSWORD;
    }
}
