package dev.muster.schema;

import org.apache.avro.Schema;

/**
 * Where writers leave their schemas and readers find them, each under a number that travels with every record. Implementations are
 * thread safe.
 */
public interface SchemaRegistry {
    /**
     * The id of a schema, registering it where it is new to the subject.
     *
     * @param subject {@code <topic>-value}
     * @throws SchemaRegistryException where the registry cannot be reached or refuses the schema
     */
    int register(String subject, Schema schema);

    /**
     * The schema under an id.
     *
     * @throws UnknownSchemaException where the registry has none of that id
     * @throws SchemaRegistryException where the registry cannot be reached
     */
    Schema byId(int id);

    /** A registry that lives as long as the object, for tests within one JVM. */
    static SchemaRegistry inMemory() {
        return new InMemorySchemaRegistry();
    }
}
