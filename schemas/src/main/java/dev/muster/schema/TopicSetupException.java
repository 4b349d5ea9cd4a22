package dev.muster.schema;

import java.util.List;
import org.apache.kafka.common.KafkaException;

/** The topics are not as Muster needs them, or cannot be looked at; the message says how to mend it. */
public final class TopicSetupException extends KafkaException {
    private static final long serialVersionUID = 1L;

    private final List<String> topics;

    TopicSetupException(List<String> topics, String message, Throwable cause) {
        super(message, cause);
        this.topics = List.copyOf(topics);
    }

    /** Names of the topics that are not as they should be; empty where the broker could not be asked. */
    public List<String> topics() {
        return topics;
    }
}
