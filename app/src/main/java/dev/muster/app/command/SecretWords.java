package dev.muster.app.command;

import dev.muster.app.settings.Secrets;
import dev.muster.app.settings.Setting;
import dev.muster.app.settings.Settings;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Secrets on the command line, where everybody who can list the processes of the machine reads them; they are refused. */
final class SecretWords {
    private static final String KAFKA = "kafka";
    private static final String HEADER = "header";
    private static final Pattern SECRET_HEADER = Pattern.compile("(?i)authorization|cookie|token|key|secret|password");

    private SecretWords() {}

    /** @throws ParameterException where a word is one */
    static void refuse(ParseResult words) {
        for (ParseResult command = words; command != null; command = command.subcommand()) {
            for (OptionSpec option : command.matchedOptions()) {
                refuse(command, option);
            }
        }
    }

    private static void refuse(ParseResult command, OptionSpec option) {
        if (!SettingsDefaults.isSetting(option)) {
            return;
        }
        for (String word : option.originalStringValues()) {
            Setting said = setting(SettingsDefaults.key(option), word);
            if (Secrets.isIn(said) && !said.key().equals(HEADER)) {
                throw new ParameterException(command.commandSpec().commandLine(), refusal(option, said));
            }
        }
    }

    /** Of those options that give a name and a value, the name tells. */
    private static Setting setting(String key, String word) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? "" : word.substring(0, equals);
        if (key.equals(KAFKA) && equals > 0) {
            return new Setting(KAFKA + "." + name, word.substring(equals + 1), key);
        }
        return key.equals(HEADER) && SECRET_HEADER.matcher(name).find()
                ? new Setting(HEADER + "." + name, word.substring(equals + 1), key)
                : new Setting(key, word, key);
    }

    private static String refusal(OptionSpec option, Setting said) {
        String variable = said.key().startsWith(HEADER)
                ? Settings.variable(HEADER)
                : Settings.variable(said.key().replace('.', '-'));
        List<String> ways = List.of(
                "set " + variable,
                variable + "_FILE to the path of a file that holds it",
                "the line " + (said.key().startsWith(HEADER) ? HEADER : said.key()) + " = … of the file of settings");
        return option.longestName()
                + (said.key().contains(".")
                        ? " " + said.key().substring(said.key().indexOf('.') + 1)
                        : "")
                + ": a secret on the command line can be read by everybody who lists the processes of this machine; "
                + String.join(", or ", ways);
    }
}
