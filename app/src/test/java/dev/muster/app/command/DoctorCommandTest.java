package dev.muster.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.app.local.LoopbackPort;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DoctorCommandTest {
    @TempDir
    Path folder;

    @Test
    void shouldSayOfEverythingThatIsAwayWhatMendsIt() {
        String broker = LoopbackPort.HOST + ":" + LoopbackPort.anyFree();
        String server = "http://" + LoopbackPort.HOST + ":" + LoopbackPort.anyFree();
        String registry = "http://" + LoopbackPort.HOST + ":" + LoopbackPort.anyFree();
        Shell shell = new Shell(
                Map.of(
                        "MUSTER_BOOTSTRAP_SERVER", broker,
                        "MUSTER_SERVER", server,
                        "MUSTER_REGISTRY", registry,
                        "MUSTER_SERVERS", "typo"),
                folder);

        assertThat(shell.run("doctor", "--data", folder.resolve("not/yet").toString()))
                .isEqualTo(MusterCommand.FAILED);

        assertThat(shell.out().lines().map(line -> line.replaceAll(" +", " ")))
                .anyMatch(line -> line.startsWith("well java "))
                .contains("warning settings MUSTER_SERVERS sets nothing; did you mean MUSTER_SERVER?")
                .contains("broken broker nothing listens at " + broker)
                .contains(" start one with `muster up`, or name another with --bootstrap-server")
                .anyMatch(line -> line.startsWith("broken registry ") && line.contains(registry))
                .contains("unknown feeds not examined, as it needs the topics")
                .anyMatch(line -> line.startsWith("broken server ") && line.contains(server))
                .contains("unknown clock not examined, as it needs the server or the registry, to compare with")
                .anyMatch(line -> line.matches("(well|warning) disk .* GiB free at " + folder + ".*"));
    }
}
