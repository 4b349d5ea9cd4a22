package dev.muster.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;

/** A generated class's schema as its file has it: the generator's notes on Java's string type are nobody else's concern. */
final class PublishedSchema {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PublishedSchema() {}

    static Schema of(Schema generated) {
        try {
            var tree = JSON.readTree(generated.toString());
            strip(tree);
            return new Schema.Parser().parse(tree.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Avro printed a schema that is no JSON: " + generated.getFullName(), e);
        }
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(GenericData.STRING_PROP);
        }
        node.forEach(PublishedSchema::strip);
    }
}
