package dev.muster.schema;

import dev.muster.testing.RegistryServer;
import dev.muster.testing.SchemaRegistryContract;
import org.junit.jupiter.api.AfterEach;

/** The registry that other tests talk to, through the client that they talk through. */
class RegistryServerTest extends SchemaRegistryContract {
    private final RegistryServer server = RegistryServer.start();

    @Override
    protected SchemaRegistry registry() {
        return HttpSchemaRegistry.at(server.url());
    }

    @AfterEach
    void stop() {
        server.close();
    }
}
