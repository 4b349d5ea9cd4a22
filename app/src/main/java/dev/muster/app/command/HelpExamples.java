package dev.muster.app.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Command lines that the help of each command shows; the tests run them. */
final class HelpExamples {
    private static final String RESOURCE = "examples.txt";

    /** What stands behind it says what an example is for. */
    static final String COMMENT = " # ";

    private static final List<String> HEADING = List.of("", "Examples:");
    private static final String INDENT = "  ";

    private HelpExamples() {}

    /** All of them, in an order in which they can be run one after another. */
    static List<String> lines() {
        try (InputStream resource = HelpExamples.class.getResourceAsStream(RESOURCE)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Shows each in the help of its command, where that is among the root's, below what it is for. */
    static void addTo(CommandLine root) {
        Map<CommandSpec, List<String>> shown = new LinkedHashMap<>();
        for (String line : lines()) {
            CommandLine command = command(root, line);
            if (command == root) {
                continue;
            }
            List<String> footer = shown.computeIfAbsent(command.getCommandSpec(), none -> new ArrayList<>(HEADING));
            String[] parts = line.split(COMMENT, 2);
            if (parts.length > 1) {
                footer.add(INDENT + "# " + parts[1].strip());
            }
            footer.add(INDENT + parts[0].strip());
        }
        shown.forEach((command, footer) -> command.usageMessage().footer(footer.toArray(String[]::new)));
    }

    /** The command that a line runs. */
    static CommandLine command(CommandLine root, String line) {
        CommandLine command = root;
        for (String word : line.split(" +")) {
            command = command.getSubcommands().getOrDefault(word, command);
        }
        return command;
    }
}
