package dev.muster.streams;

import org.apache.kafka.common.KafkaException;

/** The broker keeps the streams' state otherwise than this program needs it. The message says how to go on. */
public final class StateTopicsException extends KafkaException {
    private static final long serialVersionUID = 1L;

    StateTopicsException(String message) {
        super(message);
    }
}
