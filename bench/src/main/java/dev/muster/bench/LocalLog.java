package dev.muster.bench;

import dev.muster.app.broker.EmbeddedBroker;
import dev.muster.app.registry.EmbeddedRegistry;
import dev.muster.schema.Connection;
import java.nio.file.Path;
import java.util.Map;

/** A broker and a registry in this JVM, in a folder of their own. */
final class LocalLog implements AutoCloseable {
    private final EmbeddedBroker broker;
    private final EmbeddedRegistry registry;

    private LocalLog(EmbeddedBroker broker, EmbeddedRegistry registry) {
        this.broker = broker;
        this.registry = registry;
    }

    static LocalLog in(Path folder) {
        EmbeddedBroker broker = EmbeddedBroker.start(folder, 0);
        return new LocalLog(broker, EmbeddedRegistry.start(broker.bootstrapServers(), 0));
    }

    /** How to reach both, with a prefix of topics. */
    Connection connection(String prefix) {
        return new Connection(broker.bootstrapServers(), registry.url(), prefix, Map.of());
    }

    @Override
    public void close() {
        registry.close();
        broker.close();
    }
}
