package dev.muster.app.command;

import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Reads {@code --some-name} from {@code MUSTER_SOME_NAME} where the command line does not give it. Flags without a value stand on the line only. */
final class EnvironmentDefaults implements IDefaultValueProvider {
    static final String PREFIX = "MUSTER_";

    private final Map<String, String> environment;

    EnvironmentDefaults(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public String defaultValue(ArgSpec arg) {
        boolean valued = arg instanceof OptionSpec && arg.arity().max() > 0;
        return valued ? environment.get(variable((OptionSpec) arg)) : null;
    }

    /** The name of the variable for an option. */
    static String variable(OptionSpec option) {
        return PREFIX
                + option.longestName().replaceFirst("^-+", "").replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
