package dev.muster.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ConfigCommandTest {
    private static final Path HOME = Path.of("no-home");

    @Test
    void shouldTellWhatIsSetAndWhere() {
        Shell shell = new Shell(
                Map.of("MUSTER_SERVER", "http://elsewhere:1", "MUSTER_PORTS", "5", "MUSTER_KAFKA_CLIENT_ID", "me"),
                HOME);

        assertThat(shell.run("config", "show", "--origin")).isZero();

        assertThat(shell.out().lines().map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        "SETTING VALUE SET BY",
                        "kafka.client.id me MUSTER_KAFKA_CLIENT_ID",
                        "server http://elsewhere:1 MUSTER_SERVER");
        assertThat(shell.err()).contains("MUSTER_PORTS sets nothing; did you mean MUSTER_PORT?");
    }

    @Test
    void shouldHideSecrets() {
        Shell shell = new Shell(
                Map.of(
                        "MUSTER_DATABASE_PASSWORD", "s3cret",
                        "MUSTER_DATABASE", "jdbc:postgresql://host/db?password=s3cret&x=1",
                        "MUSTER_KAFKA_SASL_JAAS_CONFIG", "login s3cret"),
                HOME);

        assertThat(shell.run("config", "show")).isZero();

        assertThat(shell.out()).contains("host/db?password=********&x=1").doesNotContain("s3cret");
    }

    @Test
    void shouldTellDefaultsAndWhoseTheyAreWhereCommandsDiffer() {
        Shell shell = new Shell();

        assertThat(shell.run("config", "show", "--all", "--origin")).isZero();

        assertThat(shell.out().lines().map(line -> line.replaceAll(" +", " ")))
                .contains("broker-port 9092 default")
                .anyMatch(line -> line.startsWith("output table default of muster "));
    }

    @Test
    void shouldTakeOptionsFromTheSettings() {
        Shell shell = new Shell(Map.of("MUSTER_SERVER", "nonsense"), HOME);

        assertThat(shell.run("table")).isEqualTo(MusterCommand.FAILED);
        assertThat(shell.err()).contains("No server 'nonsense'");
        assertThat(shell.run("table", "--server", "other")).isEqualTo(MusterCommand.FAILED);
        assertThat(shell.err()).contains("No server 'other'");
    }

    @Test
    void shouldLeaveFlagsToTheCommandLine() {
        Shell shell = new Shell(Map.of("MUSTER_ALL", "true"), HOME);

        assertThat(shell.run("config", "show")).isZero();
        assertThat(shell.out()).doesNotContain("default");
        assertThat(shell.err()).contains("MUSTER_ALL sets nothing");
    }
}
