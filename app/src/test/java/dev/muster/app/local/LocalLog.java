package dev.muster.app.local;

import dev.muster.app.broker.EmbeddedBroker;
import dev.muster.app.registry.EmbeddedRegistry;
import dev.muster.schema.Connection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A broker and a registry in this process for all tests of the module, each of which takes a prefix of its own. */
public final class LocalLog implements BeforeAllCallback {
    private Running log;

    @Override
    public void beforeAll(ExtensionContext context) {
        log = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(LocalLog.class))
                .computeIfAbsent(Running.class, key -> Running.start(), Running.class);
    }

    /** To the topics under a prefix. */
    public Connection connection(String prefix) {
        return new Connection(log.broker.bootstrapServers(), log.registry.url(), prefix, Map.of());
    }

    /** What JUnit closes after the last test. */
    private record Running(Path data, EmbeddedBroker broker, EmbeddedRegistry registry) implements AutoCloseable {
        static Running start() {
            try {
                Path data = Files.createTempDirectory("muster-log");
                EmbeddedBroker broker = EmbeddedBroker.start(data, 0);
                return new Running(data, broker, EmbeddedRegistry.start(broker.bootstrapServers(), 0));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            registry.close();
            broker.close();
            try (Stream<Path> files = Files.walk(data)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
