package dev.muster.app.command;

import dev.muster.app.local.FileTrouble;
import dev.muster.app.stage.Reach;
import dev.muster.schema.Connection;
import dev.muster.schema.Topics;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say where broker and registry are; the same, with the same defaults, for every command that needs them. */
final class ConnectionOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--bootstrap-server",
            paramLabel = "HOST:PORT",
            defaultValue = Connection.DEFAULT_BOOTSTRAP_SERVERS,
            description = "The Kafka broker, several separated by commas. Default: ${DEFAULT-VALUE}.")
    private String bootstrapServer;

    @Option(
            names = "--registry",
            paramLabel = "URL",
            defaultValue = Connection.DEFAULT_REGISTRY,
            description = "The schema registry. Default: ${DEFAULT-VALUE}.")
    private String registry;

    @Option(
            names = "--prefix",
            paramLabel = "TEXT",
            defaultValue = Topics.DEFAULT_PREFIX,
            description = "What the names of the topics start with. Default: ${DEFAULT-VALUE}")
    private String prefix;

    @Option(
            names = "--kafka",
            paramLabel = "KEY=VALUE",
            description =
                    "A property of Kafka's clients; repeatable. In the environment: MUSTER_KAFKA_SASL_MECHANISM is sasl.mechanism, and MUSTER_KAFKA_SASL_JAAS_CONFIG_FILE names a file that holds sasl.jaas.config.")
    private Map<String, String> kafka = Map.of();

    @Option(
            names = "--kafka-config",
            paramLabel = "FILE",
            description = "A file of properties of Kafka's clients, such as for TLS and SASL.")
    private Path kafkaConfig;

    /** What the options come to: the file of properties first, then the settings, then the command line. */
    Connection connection() {
        Map<String, String> properties = new HashMap<>();
        if (kafkaConfig != null) {
            properties.putAll(file(kafkaConfig));
        }
        SettingsDefaults.of(spec).kafka().forEach((name, setting) -> properties.put(name, setting.value()));
        properties.putAll(kafka);
        TokenAddresses.allow(properties);
        return connection(properties);
    }

    /**
     * As {@link #connection()}, for short commands, which do not wait for a broker that is not there.
     *
     * @throws CommandException where nothing listens at any of the broker's addresses
     */
    Connection reached() {
        Connection connection = connection();
        if (!Reach.broker(connection)) {
            throw CommandException.unreachable("no Kafka broker answers at " + connection.bootstrapServers()
                    + "\nstart one with `muster up`, or name another with --bootstrap-server");
        }
        return connection;
    }

    private Connection connection(Map<String, String> properties) {
        try {
            return new Connection(bootstrapServer, registry, prefix, properties);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private ParameterException unreadable(Path path, String why, Exception cause) {
        return new ParameterException(spec.commandLine(), "--kafka-config " + path + " cannot be read: " + why, cause);
    }

    private Map<String, String> file(Path path) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path)) {
            properties.load(reader);
        } catch (IOException e) {
            throw unreadable(path, FileTrouble.of(e), e);
        } catch (IllegalArgumentException e) {
            throw unreadable(path, e.getMessage(), e);
        }
        Map<String, String> texts = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> texts.put(name, properties.getProperty(name)));
        return texts;
    }
}
