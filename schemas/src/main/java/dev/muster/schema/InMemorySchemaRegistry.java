package dev.muster.schema;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/** Schemas in a list, numbered from 1; a schema has one id, whatever its subjects. */
final class InMemorySchemaRegistry implements SchemaRegistry {
    private final List<Schema> schemas = new ArrayList<>();

    @Override
    public synchronized int register(String subject, Schema schema) {
        if (!schemas.contains(schema)) {
            schemas.add(schema);
        }
        return schemas.indexOf(schema) + 1;
    }

    @Override
    public synchronized Schema byId(int id) {
        if (id < 1 || id > schemas.size()) {
            throw new UnknownSchemaException("memory", id);
        }
        return schemas.get(id - 1);
    }
}
