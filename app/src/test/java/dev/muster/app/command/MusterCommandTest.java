package dev.muster.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.app.local.LoopbackPort;
import dev.muster.app.stage.Health;
import dev.muster.app.stage.HealthServer;
import dev.muster.app.stage.Stage;
import dev.muster.schema.CheckResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

final class MusterCommandTest {
    private final Shell shell = new Shell();

    @TempDir
    Path folder;

    @Test
    void shouldShowItsHelpWhenCalledAlone() {
        assertThat(shell.run()).isZero();
        assertThat(shell.out()).startsWith("Usage: muster").contains("tail", "extract", "MUSTER_BOOTSTRAP_SERVER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--version"})
    void shouldTellOfItselfTheSameWithoutReadingItsOptions(String words) {
        assertThat(shell.run(words)).isZero();
        StringWriter overview = new StringWriter();

        assertThat(Overview.isAsked(words)).isTrue();
        assertThat(MusterCommand.overview().setOut(new PrintWriter(overview)).execute(words))
                .isZero();
        assertThat(overview).hasToString(shell.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "producer", "streams", "consumer"})
    void shouldTellTheSameOfAStageWithoutReadingTheOptionsOfOthers(String stage) {
        CommandLine alone = MusterCommand.commandLine(false, stage);

        assertThat(alone.getSubcommands()).containsOnlyKeys(stage);
        assertThat(alone.getSubcommands().get(stage).getUsageMessage())
                .isEqualTo(
                        MusterCommand.commandLine().getSubcommands().get(stage).getUsageMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tail", "nonsense", "--debug"})
    void shouldKnowAllCommandsWhereNoStageIsNamedFirst(String word) {
        assertThat(MusterCommand.commandLine(false, word, "up").getSubcommands())
                .hasSameSizeAs(MusterCommand.commandLine().getSubcommands());
    }

    @Test
    void shouldKnowAllOptionsWhereSettingsAreInAFile() {
        assertThat(MusterCommand.commandLine(true, "up").getSubcommands()).containsKey("tail");
    }

    @Test
    void shouldTellItsVersion() {
        assertThat(shell.run("--version")).isZero();
        assertThat(shell.out()).startsWith("muster ").contains("Java " + Runtime.version());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "tail",
                "tail nonsense",
                "tail claims --last 0",
                "tail claims --last 3 --from-beginning",
                "tail articles --actor kr-nis",
                "tail claims --registry nonsense",
                "tail claims --kafka-config /no/such/file",
                "table --as-of yesterday",
                "extract",
                "topics"
            })
    void shouldNotUnderstand(String line) {
        assertThat(shell.run(line.split(" "))).isEqualTo(MusterCommand.MISUSED);
        assertThat(shell.out()).isEmpty();
        assertThat(shell.err()).startsWith("muster: ").contains("--help`");
        assertThat(shell.err().lines()).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void shouldProposeTheCommandThatWasMeant() {
        assertThat(shell.run("tabel")).isEqualTo(MusterCommand.MISUSED);
        assertThat(shell.err()).contains("'tabel'").contains("muster table");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tail claims", "topics check", "topics create"})
    void shouldNameTheBrokerThatDoesNotAnswer(String line) {
        String address = LoopbackPort.HOST + ":" + LoopbackPort.anyFree();

        assertThat(shell.run((line + " --bootstrap-server " + address).split(" ")))
                .isEqualTo(MusterCommand.UNREACHABLE);
        assertThat(shell.err())
                .contains(address, "muster up", "--bootstrap-server")
                .doesNotContain("\tat ");
    }

    @Test
    void shouldShowWhereAnErrorComesFromOnRequest() {
        String address = LoopbackPort.HOST + ":" + LoopbackPort.anyFree();

        shell.run("tail", "claims", "--debug", "--bootstrap-server", address);

        assertThat(shell.err()).contains("\tat dev.muster.");
    }

    @Test
    void shouldReadTheOtherFilesWhenOneIsNoArticle() throws IOException {
        Path good = Files.writeString(
                folder.resolve("good.txt"), "---\nid: good\nlang: xx\npublished: 2024-10-18\n---\nText.\n");
        Path bad = Files.writeString(folder.resolve("bad.json"), "{");

        assertThat(shell.run("extract", "-o", "jsonl", bad.toString(), good.toString()))
                .isEqualTo(MusterCommand.FAILED);
        assertThat(shell.err())
                .contains("bad.json")
                .contains("good is not read")
                .contains("xx");
        assertThat(shell.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldCheckAnAddress(boolean well) {
        Supplier<CheckResult> told = () -> new CheckResult(well, "as \"told\"");
        Supplier<CheckResult> other = () -> new CheckResult(!well, "of another");
        Health ready = new Health(other, other, told);
        try (HealthServer health = HealthServer.start(0, ready)) {
            int code = shell.run("check", health.address() + "/ready");

            assertThat(code).isEqualTo(well ? MusterCommand.OK : MusterCommand.FAILED);
            assertThat(well ? shell.out() : shell.err())
                    .contains("{\"ok\":" + well + ",\"detail\":\"as \\\"told\\\"\"}");
        }
    }

    @Test
    void shouldTellLifeFromReadinessWhileStagesAreStarting() {
        Stage stage = new Stage(
                "streams",
                () -> CheckResult.failed("restoring"),
                () -> CheckResult.ok("runs"),
                () -> CheckResult.failed("restoring"),
                () -> {});
        Health starting = Health.of(() -> List.of(stage), 2);
        Health started = Health.of(() -> List.of(stage, stage), 2);

        assertThat(starting.live().get()).isEqualTo(CheckResult.ok("starting"));
        assertThat(starting.ready().get()).isEqualTo(CheckResult.failed("starting"));
        assertThat(started.live().get().ok()).isTrue();
        assertThat(started.ready().get()).isEqualTo(CheckResult.failed("streams: restoring; streams: restoring"));
    }

    @Test
    void shouldFailTheCheckOfAnAddressThatDoesNotAnswer() {
        int code = shell.run("check", "http://" + LoopbackPort.HOST + ":" + LoopbackPort.anyFree() + "/health");

        assertThat(code).isEqualTo(MusterCommand.UNREACHABLE);
        assertThat(shell.err()).contains("no answer from http://");
    }
}
