package dev.muster.app.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.app.broker.EmbeddedBroker;
import dev.muster.schema.Connection;
import dev.muster.schema.HttpSchemaRegistry;
import dev.muster.schema.SchemaRegistry;
import dev.muster.testing.SchemaRegistryContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The registry of {@code muster up} keeps what every registry promises to the stages. */
final class EmbeddedRegistryContractTest extends SchemaRegistryContract {
    @TempDir
    static Path folder;

    private static EmbeddedBroker broker;
    private static EmbeddedRegistry registry;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(folder, 0);
        registry = EmbeddedRegistry.start(broker.bootstrapServers(), 0);
    }

    @AfterAll
    static void stop() {
        registry.close();
        broker.close();
    }

    @Override
    protected SchemaRegistry registry() {
        return HttpSchemaRegistry.at(registry.url());
    }

    @Test
    void shouldBePreparedForTheStages() {
        var connection = Connection.to(broker.bootstrapServers(), registry.url());

        connection.prepare();
        connection.prepare();

        assertThat(connection.schemaRegistry().compatibility("muster.claims-value"))
                .isEqualTo(HttpSchemaRegistry.BACKWARD);
    }
}
