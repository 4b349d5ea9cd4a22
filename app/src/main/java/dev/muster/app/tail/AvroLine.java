package dev.muster.app.tail;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.schema.AvroSerde;
import dev.muster.schema.SchemaRegistry;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;

/** The fields of a topic whose values are Avro. */
public final class AvroLine<T extends SpecificRecord> implements RecordLine {
    private final Deserializer<T> deserializer;

    /** Decodes values of this class with the schemas of a registry. */
    public AvroLine(Class<T> type, SchemaRegistry registry) {
        this.deserializer = AvroSerde.of(type, registry).deserializer();
    }

    @Override
    public ObjectNode of(ConsumerRecord<String, byte[]> record) {
        T value = deserializer.deserialize(record.topic(), record.value());
        if (value != null) {
            return AvroJson.of(value);
        }
        ObjectNode removed = JsonNodeFactory.instance.objectNode();
        return removed.put("key", record.key()).putNull("value");
    }
}
