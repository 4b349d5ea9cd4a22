package dev.muster.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class ManualCommandTest {
    private final Shell shell = new Shell();

    @TempDir
    Path folder;

    @Test
    void shouldTellOfEveryCommandAndOptionThatTheHelpTellsOf() {
        assertThat(shell.run("manual")).isZero();

        List<String> lines = shell.out().lines().toList();
        for (CommandLine command : commands()) {
            String name = command.getCommandSpec().qualifiedName().replace("-", "\\-");
            assertThat(lines).anyMatch(line -> line.startsWith(".SS " + name));
            command.getCommandSpec().options().stream()
                    .filter(option -> !option.hidden() && !option.inherited())
                    .map(option -> option.longestName().replace("-", "\\-"))
                    .forEach(option -> assertThat(shell.out()).contains(option));
        }
        assertThat(lines).allMatch(line -> !line.startsWith(".") || line.matches("\\.(TH|SH|SS|PP|TP|B|I|br)( .*)?"));
        assertThat(shell.out()).doesNotContain("${", "\033");
    }

    @Test
    void shouldLetAShellComplete() throws IOException, InterruptedException {
        assertThat(shell.run("completion")).isZero();
        Path script = Files.writeString(folder.resolve("completion"), shell.out());
        Process bash = new ProcessBuilder(
                        "bash",
                        "-c",
                        "source \"$0\" && COMP_WORDS=(muster fe) COMP_CWORD=1 && _complete_muster && echo \"${COMPREPLY[@]}\"",
                        script.toString())
                .redirectErrorStream(true)
                .start();

        String completed = new String(bash.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(bash.waitFor()).as(completed).isZero();
        assertThat(completed.strip()).isEqualTo("feeds");
    }

    private static List<CommandLine> commands() {
        List<CommandLine> commands = new ArrayList<>();
        collect(MusterCommand.commandLine(), commands);
        return commands;
    }

    private static void collect(CommandLine command, List<CommandLine> commands) {
        for (CommandLine subcommand : command.getSubcommands().values()) {
            if (!subcommand.getCommandSpec().usageMessage().hidden()) {
                commands.add(subcommand);
                collect(subcommand, commands);
            }
        }
    }
}
