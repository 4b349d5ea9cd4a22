package dev.muster.app.tail;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** How the records of one topic are written as JSON. */
@FunctionalInterface
public interface RecordLine {
    /**
     * The object for a record; a removed key is an object with the key and {@code "value": null}.
     *
     * @throws org.apache.kafka.common.KafkaException where the value cannot be decoded
     */
    ObjectNode of(ConsumerRecord<String, byte[]> record);
}
