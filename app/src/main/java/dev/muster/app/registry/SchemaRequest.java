package dev.muster.app.registry;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * The body of a request that carries a schema.
 *
 * @param schema JSON text
 * @param schemaType null stands for Avro
 * @param references to schemas of other subjects; null and empty are the same
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record SchemaRequest(String schema, String schemaType, List<Object> references) {
    /** Of a request without a body. */
    static final SchemaRequest NONE = new SchemaRequest("", null, null);

    /** @throws RegistryException for what this registry does not keep */
    SchemaRequest {
        if (schema == null) {
            throw RegistryException.invalidSchema("the field schema is missing");
        }
        if (schemaType != null && !schemaType.equals("AVRO")) {
            throw RegistryException.invalidSchema("this registry keeps Avro only, not " + schemaType);
        }
        if (references != null && !references.isEmpty()) {
            throw RegistryException.invalidSchema("references to other subjects are not offered");
        }
    }
}
