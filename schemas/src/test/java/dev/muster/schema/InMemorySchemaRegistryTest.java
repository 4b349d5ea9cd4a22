package dev.muster.schema;

import dev.muster.testing.SchemaRegistryContract;

class InMemorySchemaRegistryTest extends SchemaRegistryContract {
    private final SchemaRegistry registry = SchemaRegistry.inMemory();

    @Override
    protected SchemaRegistry registry() {
        return registry;
    }
}
