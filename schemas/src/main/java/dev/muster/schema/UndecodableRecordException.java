package dev.muster.schema;

import org.apache.kafka.common.errors.SerializationException;

/** The bytes are no record of the topic: trying again changes nothing, so the record is to be rejected. */
public final class UndecodableRecordException extends SerializationException {
    private static final long serialVersionUID = 1L;

    private final String topic;

    UndecodableRecordException(String topic, String reason, Throwable cause) {
        super("A value in " + topic + " cannot be decoded: " + reason, cause);
        this.topic = topic;
    }

    /** The topic that the bytes were read from. */
    public String topic() {
        return topic;
    }
}
