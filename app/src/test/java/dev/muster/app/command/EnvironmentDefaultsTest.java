package dev.muster.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

final class EnvironmentDefaultsTest {
    @Command
    static final class Sample implements Runnable {
        @Option(
                names = {"-b", "--bootstrap-server"},
                defaultValue = "built-in")
        private String broker;

        @Option(names = "--watch")
        private boolean watch;

        @Override
        public void run() {}
    }

    @ParameterizedTest
    @CsvSource({"'', built-in", "MUSTER_BOOTSTRAP_SERVER, from environment", "BOOTSTRAP_SERVER, built-in"})
    void shouldReadAnOptionFromItsVariable(String variable, String expected) {
        Sample sample = parsed(Map.of(variable, "from environment"));

        assertThat(sample.broker).isEqualTo(expected);
    }

    @Test
    void shouldPreferTheCommandLine() {
        Sample sample = parsed(Map.of("MUSTER_BOOTSTRAP_SERVER", "from environment"), "-b", "from line");

        assertThat(sample.broker).isEqualTo("from line");
    }

    @Test
    void shouldLeaveFlagsToTheCommandLine() {
        assertThat(parsed(Map.of("MUSTER_WATCH", "/some/folder")).watch).isFalse();
    }

    @Test
    void shouldTurnVariablesIntoClientProperties() {
        Map<String, String> variables = Map.of(
                "MUSTER_KAFKA_SECURITY_PROTOCOL", "SASL_SSL", "MUSTER_KAFKA_CONFIG", "file", "KAFKA_HOME", "elsewhere");

        assertThat(ConnectionOptions.environment(variables)).isEqualTo(Map.of("security.protocol", "SASL_SSL"));
    }

    private static Sample parsed(Map<String, String> environment, String... words) {
        Sample sample = new Sample();
        new CommandLine(sample)
                .setDefaultValueProvider(new EnvironmentDefaults(environment))
                .parseArgs(words);
        return sample;
    }
}
