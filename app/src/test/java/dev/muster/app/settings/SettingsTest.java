package dev.muster.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettingsTest {
    private static final Set<String> KEYS =
            Set.of("bootstrap-server", "database-password", "push-token", "kafka-config", "port");

    @TempDir
    Path home;

    @Test
    void shouldPreferTheEnvironmentToTheFile() throws IOException {
        write("bootstrap-server = file:1\nport=7");

        Settings settings = settings(Map.of("MUSTER_BOOTSTRAP_SERVER", "environment:1"));

        assertThat(settings.find("bootstrap-server"))
                .contains(new Setting("bootstrap-server", "environment:1", "MUSTER_BOOTSTRAP_SERVER"));
        assertThat(settings.find("port")).contains(new Setting("port", "7", file() + ":2"));
        assertThat(settings.all()).extracting(Setting::key).containsExactly("bootstrap-server", "port");
    }

    @Test
    void shouldSetNothingWhereNothingIsSet() {
        assertThat(settings(Map.of("BOOTSTRAP_SERVER", "elsewhere")).all()).isEmpty();
    }

    @Test
    void shouldReadASecretFromItsFile() throws IOException {
        Path secret = Files.writeString(home.resolve("secret"), "a b=c\n");

        Settings settings = settings(Map.of("MUSTER_DATABASE_PASSWORD_FILE", secret.toString()));

        assertThat(settings.find("database-password").orElseThrow().value()).isEqualTo("a b=c");
    }

    @Test
    void shouldNameASecretThatCannotBeRead() {
        Settings settings = settings(Map.of("MUSTER_DATABASE_PASSWORD_FILE", "/no/such/file"));

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> settings.find("database-password"))
                .withMessageContaining("MUSTER_DATABASE_PASSWORD_FILE")
                .withMessageContaining("/no/such/file");
    }

    @Test
    void shouldNotChooseBetweenASecretAndItsFile() {
        Settings settings =
                settings(Map.of("MUSTER_DATABASE_PASSWORD", "a", "MUSTER_DATABASE_PASSWORD_FILE", "/some/file"));

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> settings.find("database-password"))
                .withMessageContaining("keep one");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bootstrap-servers = a:1 | muster.conf:2: there is no setting bootstrap-servers; did you mean bootstrap-server?",
                "colour = red            | muster.conf:2: there is no setting colour; `muster config show --all`",
                "port                    | muster.conf:2: 'port' is no setting; write one as key = value",
                "= 1                     | muster.conf:2: '= 1' is no setting",
                "push-token = b          | muster.conf:2: push-token stands twice, first at"
            })
    void shouldNameALineThatIsNoSetting(String line, String message) throws IOException {
        write("push-token = a # not a comment here\n" + line + "\n# a comment\n\n");

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> settings(Map.of()))
                .withMessageContaining(message);
    }

    @Test
    void shouldNameAFileThatIsNotThere() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> settings(Map.of("MUSTER_CONFIG", "/no/such/file")))
                .withMessageContaining("/no/such/file")
                .withMessageContaining("MUSTER_CONFIG");
    }

    @Test
    void shouldReadTheFileThatTheEnvironmentNames() throws IOException {
        Path file = Files.writeString(home.resolve("other"), "port = 5\n");

        assertThat(settings(Map.of("MUSTER_CONFIG", file.toString()))
                        .find("port")
                        .orElseThrow()
                        .value())
                .isEqualTo("5");
    }

    @Test
    void shouldTakePropertiesOfKafkaFromBoth() throws IOException {
        write("kafka.sasl.mechanism = PLAIN\nkafka.client.id = file\nkafka-config = all.properties");

        Map<String, Setting> kafka = settings(Map.of(
                        "MUSTER_KAFKA_CLIENT_ID", "environment", "MUSTER_KAFKA_CONFIG", "file", "KAFKA_HOME", "else"))
                .kafka();

        assertThat(kafka).containsOnlyKeys("sasl.mechanism", "client.id");
        assertThat(kafka.get("client.id").value()).isEqualTo("environment");
        assertThat(kafka.get("sasl.mechanism").value()).isEqualTo("PLAIN");
    }

    @Test
    void shouldTellOfVariablesThatSetNothing() {
        Settings settings = settings(Map.of(
                "MUSTER_BOOTSTRAP_SERVERS", "a:1",
                "MUSTER_DATABASE_PASSWORD_FILE", "/run/secret",
                "MUSTER_HEAP", "1g",
                "MUSTER_KAFKA_CLIENT_ID", "x",
                "MUSTER_XYZZY", "y"));

        assertThat(settings.strayVariables())
                .containsExactly(
                        "MUSTER_BOOTSTRAP_SERVERS sets nothing; did you mean MUSTER_BOOTSTRAP_SERVER?",
                        "MUSTER_XYZZY sets nothing");
    }

    private Settings settings(Map<String, String> environment) {
        return Settings.of(environment, home, KEYS);
    }

    private Path file() {
        return home.resolve(".config/muster/muster.conf");
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), text);
    }
}
