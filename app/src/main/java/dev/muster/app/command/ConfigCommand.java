package dev.muster.app.command;

import dev.muster.app.settings.Secrets;
import dev.muster.app.settings.Setting;
import dev.muster.app.settings.Settings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells what is set outside the command line. */
@Command(name = "config", description = "See the settings, and where they come from.", sortOptions = false)
final class ConfigCommand extends CommandGroup {
    @Command(
            name = "show",
            description = {
                "Print what is set by the environment or the file of settings, a line each; secrets are hidden.",
                "A variable that looks as if it were a setting and is none is told on standard error."
            })
    int show(
            @Mixin ListOptions output,
            @Option(names = "--all", description = "Also what has its default.") boolean all,
            @Option(names = "--origin", description = "Also where each is set.") boolean origin) {
        Settings settings = SettingsDefaults.of(spec);
        List<Setting> shown = new ArrayList<>(settings.all());
        if (all) {
            Set<String> set = Set.copyOf(shown.stream().map(Setting::key).toList());
            shown.addAll(defaults().stream()
                    .filter(setting -> !set.contains(setting.key()))
                    .toList());
            shown.sort(Comparator.comparing(Setting::key).thenComparing(Setting::origin));
        }
        output.print(listing(shown, origin, output));
        settings.strayVariables().forEach(stray -> spec.commandLine().getErr().println("muster: " + stray));
        return MusterCommand.OK;
    }

    private static Listing listing(List<Setting> settings, boolean origin, ListOptions output) {
        Listing listing = origin ? output.listing("SETTING", "VALUE", "SET BY") : output.listing("SETTING", "VALUE");
        settings.stream()
                .map(Secrets::shown)
                .forEach(setting -> listing.add(
                        setting,
                        origin
                                ? new String[] {setting.key(), setting.value(), setting.origin()}
                                : new String[] {setting.key(), setting.value()}));
        return listing;
    }

    /** What options are where nothing sets them: one line where all commands agree, else one for each default. */
    private List<Setting> defaults() {
        Map<String, Map<String, List<String>>> commands = new TreeMap<>();
        collect(spec.root().commandLine(), commands);
        List<Setting> defaults = new ArrayList<>();
        commands.forEach((key, values) -> values.forEach((value, names) -> defaults.add(
                new Setting(key, value, values.size() == 1 ? "default" : "default of " + String.join(", ", names)))));
        return defaults;
    }

    private static void collect(CommandLine command, Map<String, Map<String, List<String>>> commands) {
        command.getCommandSpec().options().stream()
                .filter(SettingsDefaults::isSetting)
                .filter(option -> option.defaultValue() != null)
                .forEach(option -> commands.computeIfAbsent(SettingsDefaults.key(option), key -> new TreeMap<>())
                        .computeIfAbsent(option.defaultValue(), value -> new ArrayList<>())
                        .add(command.getCommandSpec().qualifiedName()));
        command.getSubcommands().values().forEach(subcommand -> collect(subcommand, commands));
    }
}
