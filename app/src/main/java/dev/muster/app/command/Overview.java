package dev.muster.app.command;

import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The commands by name and description alone, which is all that the root's help and version take. To read their options by reflection, some hundreds,
 * takes longer than the rest of such a start.
 */
final class Overview {
    private static final Set<List<String>> ASKED =
            Set.of(List.of(), List.of("--help"), List.of("-h"), List.of("--version"), List.of("-V"));

    private Overview() {}

    /** Whether these words ask for no more. */
    static boolean isAsked(String... words) {
        return ASKED.contains(List.of(words));
    }

    /** Adds a command as its annotation describes it, without options and what it does. */
    static void add(Class<?> type, CommandLine root) {
        Command command = type.getAnnotation(Command.class);
        CommandSpec spec = CommandSpec.create().name(command.name());
        spec.usageMessage().description(command.description()).hidden(command.hidden());
        root.addSubcommand(command.name(), spec);
    }
}
