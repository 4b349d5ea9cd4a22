package dev.muster.app.command;

import dev.muster.app.settings.Setting;
import dev.muster.app.settings.Settings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Takes options that the command line does not give from the {@link Settings}. Flags without a value stand on the line only. */
final class SettingsDefaults implements IDefaultValueProvider {
    private final Settings settings;

    private SettingsDefaults(Settings settings) {
        this.settings = settings;
    }

    /** Gives a command line its settings. */
    static void apply(CommandLine commandLine, Map<String, String> environment, Path home) {
        Settings settings = Settings.of(environment, home, keys(commandLine));
        commandLine.setDefaultValueProvider(new SettingsDefaults(settings));
    }

    /** The settings of the command line that a command is part of. */
    static Settings of(CommandSpec spec) {
        return ((SettingsDefaults) spec.root().defaultValueProvider()).settings;
    }

    private static Set<String> keys(CommandLine commandLine) {
        Set<String> keys = new TreeSet<>();
        commandLine.getCommandSpec().options().stream()
                .filter(SettingsDefaults::isSetting)
                .forEach(option -> keys.add(key(option)));
        commandLine.getSubcommands().values().forEach(command -> keys.addAll(keys(command)));
        return keys;
    }

    /** Whether an option can be set outside the command line. */
    static boolean isSetting(OptionSpec option) {
        return option.arity().max() > 0 && option.longestName().startsWith("--");
    }

    /** The name of an option as a setting. */
    static String key(OptionSpec option) {
        return option.longestName().replaceFirst("^-+", "");
    }

    @Override
    public String defaultValue(ArgSpec arg) {
        if (!(arg instanceof OptionSpec) || !isSetting((OptionSpec) arg)) {
            return null;
        }
        return settings.find(key((OptionSpec) arg)).map(Setting::value).orElse(null);
    }
}
