package dev.muster.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.app.settings.Setting;
import dev.muster.schema.Connection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A canary in every setting that may hold a secret; it is not to be seen anywhere. */
final class SecretsTest {
    private static final String CANARY = "canary-7f3a";

    @TempDir
    Path folder;

    /** Variables and what is set by each; that of the broker's log-in apart, since it is not a string of its own. */
    private static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put(
                "MUSTER_DATABASE", "jdbc:postgresql://127.0.0.1:1/muster?user=me&password=" + CANARY + "&ssl=true");
        environment.put("MUSTER_DATABASE_PASSWORD", CANARY);
        // Nobody, else it would be the broker that somebody may run here where brokers mostly are.
        environment.put("MUSTER_BOOTSTRAP_SERVER", "127.0.0.1:1");
        environment.put("MUSTER_REGISTRY", "http://me:" + CANARY + "@127.0.0.1:1/apis/ccompat/v7");
        environment.put("MUSTER_HEADER", "Authorization=Bearer " + CANARY);
        kafkaSecrets().forEach(property -> environment.put(variable(property), CANARY));
        return environment;
    }

    /** Those that Kafka itself hides. */
    static Stream<String> kafkaSecrets() {
        return Stream.of(ConsumerConfig.configDef(), ProducerConfig.configDef(), AdminClientConfig.configDef())
                .flatMap(definition -> definition.configKeys().values().stream())
                .filter(key -> key.type == ConfigDef.Type.PASSWORD)
                .map(key -> key.name)
                .distinct();
    }

    private static String variable(String property) {
        return "MUSTER_KAFKA_" + property.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "config show --all --origin",
                "config show -o json",
                "config show -o plain",
                "doctor",
                "acls",
                "table",
                "feeds list",
                "topics check",
                "topics create",
                "tail claims"
            })
    void shouldTellThemToNobody(String line) {
        Map<String, String> environment = environment();
        // Of a kind that no server need be waited for.
        environment.computeIfPresent("MUSTER_DATABASE", (name, url) -> url.replace("postgresql", "mysql"));
        Shell shell = new Shell(environment, folder);
        shell.run((line + (line.contains("doctor") || line.contains("table") ? " --server http://127.0.0.1:1" : ""))
                .split(" "));
        assertThat(shell.out() + shell.err()).isNotBlank().doesNotContain(CANARY);
    }

    @Test
    void shouldStillTellWhatIsNone() {
        Shell shell = new Shell(environment(), folder);
        shell.run("config", "show");
        assertThat(shell.out())
                .contains("jdbc:postgresql://127.0.0.1:1/muster?user=me&password=********&ssl=true")
                .contains("http://********@127.0.0.1:1/apis/ccompat/v7")
                .contains("kafka.sasl.jaas.config", "kafka.ssl.keystore.key");
    }

    /** What others see of a process is its command line. */
    static List<String> spoken() {
        return Stream.concat(
                        Stream.of(
                                "consumer --database-password CANARY --database jdbc:sqlite:t.db",
                                "consumer --database jdbc:postgresql://127.0.0.1:1/muster?password=CANARY",
                                "doctor --registry https://me:CANARY@127.0.0.1:1",
                                "feeds add https://example.org/feed --header Authorization=CANARY",
                                "feeds add https://example.org/feed --header X-Api-Key=CANARY"),
                        kafkaSecrets().map(property -> "tail claims --kafka " + property + "=CANARY"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("spoken")
    void shouldRefuseThemOnTheCommandLine(String line) {
        Shell shell = new Shell();
        assertThat(shell.run(line.replace("CANARY", CANARY).split(" "))).isEqualTo(MusterCommand.MISUSED);
        assertThat(shell.err())
                .contains("lists the processes", "MUSTER_", "_FILE")
                .doesNotContain(CANARY);
    }

    @Test
    void shouldTakeThemFromFiles() throws IOException {
        Path login = Files.writeString(folder.resolve("log-in"), CANARY + "\n");
        Shell shell = new Shell(
                Map.of("MUSTER_KAFKA_SASL_JAAS_CONFIG_FILE", login.toString(), "MUSTER_HEADER_FILE", login.toString()),
                folder);
        assertThat(shell.run("config", "show", "--origin")).isZero();
        assertThat(shell.out())
                .contains("kafka.sasl.jaas.config", "header", "********", login.toString())
                .doesNotContain(CANARY);
        Shell without = new Shell(Map.of("MUSTER_KAFKA_SASL_JAAS_CONFIG_FILE", login + ".none"), folder);
        assertThat(without.run("config", "show")).isEqualTo(MusterCommand.MISUSED);
        assertThat(without.err()).contains("MUSTER_KAFKA_SASL_JAAS_CONFIG_FILE", login + ".none");
    }

    @Test
    void shouldKeepThemOutOfWhatIsLogged() {
        Connection connection = new Connection(
                "127.0.0.1:1", "https://me:" + CANARY + "@127.0.0.1:1/api", "p.", Map.of("sasl.jaas.config", CANARY));
        assertThat(connection.toString())
                .contains("127.0.0.1:1/api", "sasl.jaas.config")
                .doesNotContain(CANARY);
        assertThat(connection.registryAddress()).isEqualTo("https://127.0.0.1:1/api");
        assertThat(new Setting("database-password", CANARY, "here").toString()).doesNotContain(CANARY);
        Shell shell = new Shell(Map.of("MUSTER_REGISTRY", "ftp://me:" + CANARY + "@127.0.0.1:1/api"), folder);
        assertThat(shell.run("topics", "check")).isEqualTo(MusterCommand.MISUSED);
        assertThat(shell.err()).contains("ftp://127.0.0.1:1/api").doesNotContain(CANARY);
    }
}
