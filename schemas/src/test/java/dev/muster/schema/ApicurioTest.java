package dev.muster.schema;

import dev.muster.testing.ContainerTest;
import dev.muster.testing.Containers;
import dev.muster.testing.SchemaRegistryContract;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.junit.jupiter.Container;

@ContainerTest
class ApicurioTest extends SchemaRegistryContract {
    @Container
    private static final GenericContainer<?> APICURIO = Containers.apicurio();

    @Override
    protected SchemaRegistry registry() {
        return HttpSchemaRegistry.at(Containers.registryUrl(APICURIO));
    }
}
