package dev.muster.app.local;

import dev.muster.app.broker.EmbeddedBroker;
import dev.muster.app.registry.EmbeddedRegistry;
import dev.muster.schema.Connection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A broker and a registry in this process for all tests of a class, each of which takes a prefix of its own. */
public final class LocalLog implements BeforeAllCallback, AfterAllCallback {
    private Path data;
    private EmbeddedBroker broker;
    private EmbeddedRegistry registry;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        data = Files.createTempDirectory("muster-log");
        broker = EmbeddedBroker.start(data, 0);
        registry = EmbeddedRegistry.start(broker.bootstrapServers(), 0);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        registry.close();
        broker.close();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** To the topics under a prefix. */
    public Connection connection(String prefix) {
        return new Connection(broker.bootstrapServers(), registry.url(), prefix, Map.of());
    }
}
