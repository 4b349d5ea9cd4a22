package dev.muster.app.command;

import dev.muster.app.log.LogTarget;
import dev.muster.app.settings.Settings;
import dev.muster.app.settings.SettingsException;
import dev.muster.app.tail.NoSuchTopicException;
import dev.muster.consumer.alert.AlertFileException;
import dev.muster.consumer.table.DatabaseException;
import dev.muster.consumer.table.QueryException;
import dev.muster.consumer.web.UnreachableServerException;
import dev.muster.schema.SchemaRegistryException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The root of all commands; alone it shows the help. */
@Command(
        name = "muster",
        description = "A live ledger of who says how many troops are where.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        footer = {
            "",
            "Every option that takes a value can also be set outside the command line: --bootstrap-server by MUSTER_BOOTSTRAP_SERVER,"
                    + " by a file that MUSTER_BOOTSTRAP_SERVER_FILE names, or by the line bootstrap-server = … in"
                    + " ~/.config/muster/muster.conf (MUSTER_CONFIG names another). The first of these wins; `muster config show` tells.",
            "Exit codes: 0 done, 1 failed, 2 command line or settings not understood, 3 something does not answer, 4 nothing found,"
                    + " 130 interrupted."
        })
public final class MusterCommand implements Runnable {
    static final int OK = 0;
    static final int FAILED = 1;
    static final int MISUSED = 2;
    static final int UNREACHABLE = 3;
    static final int NOT_FOUND = 4;

    /** In the order in which the help lists them. */
    private static final List<Class<?>> COMMANDS = List.of(
            UpCommand.class,
            PublishCommand.class,
            TableCommand.class,
            TailCommand.class,
            ExtractCommand.class,
            ExplainCommand.class,
            EvalCommand.class,
            PackCommand.class,
            ProducerCommand.class,
            StreamsCommand.class,
            ConsumerCommand.class,
            RebuildCommand.class,
            TopicsCommand.class,
            FeedsCommand.class,
            AlertsCommand.class,
            AclsCommand.class,
            DecideCommand.class,
            ReprocessCommand.class,
            CheckCommand.class,
            DoctorCommand.class,
            ConfigCommand.class,
            CompletionCommand.class,
            ManualCommand.class,
            WarmUpCommand.class);

    /** Those that run until they are stopped. */
    private static final List<Class<?>> STAGES =
            List.of(UpCommand.class, ProducerCommand.class, StreamsCommand.class, ConsumerCommand.class);

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Log to standard error, and show where an error comes from.")
    private boolean debug;

    MusterCommand() {}

    /**
     * Runs the command that the words name.
     *
     * @return the exit code
     */
    public static int run(String... args) {
        if (Overview.isAsked(args)) {
            return overview().execute(args);
        }
        Map<String, String> environment = System.getenv();
        Path home = Path.of(System.getProperty("user.home"));
        return execute(commandLine(Settings.areInFile(environment, home), args), environment, home, args);
    }

    /**
     * As many commands as these words take. A stage needs no other's options, unless a file holds settings: of those any command knows which are none.
     * To read all options by reflection takes a tenth of the start of everything.
     */
    static CommandLine commandLine(boolean hasFile, String... args) {
        return STAGES.stream()
                .filter(stage -> !hasFile && args.length > 0)
                .filter(stage -> stage.getAnnotation(Command.class).name().equals(args[0]))
                .findFirst()
                .map(stage -> commandLine(List.of(stage)))
                .orElseGet(MusterCommand::commandLine);
    }

    /** Runs a command line under settings of its own. */
    static int execute(CommandLine commandLine, Map<String, String> environment, Path home, String... args) {
        try {
            SettingsDefaults.apply(commandLine, environment, home);
            return commandLine.execute(args);
        } catch (SettingsException e) {
            commandLine.getErr().println("muster: " + e.getMessage());
            return MISUSED;
        }
    }

    private int execute(ParseResult words) {
        if (debug) {
            LogTarget.debug();
        }
        SecretWords.refuse(words);
        return new RunLast().execute(words);
    }

    /** All commands with their options. */
    static CommandLine commandLine() {
        return commandLine(COMMANDS);
    }

    private static CommandLine commandLine(List<Class<?>> commands) {
        MusterCommand root = new MusterCommand();
        CommandLine commandLine = new CommandLine(root);
        commands.forEach(commandLine::addSubcommand);
        configure(commandLine, root);
        HelpExamples.addTo(commandLine);
        return commandLine;
    }

    /** The root, with no more of each command than its help tells. */
    static CommandLine overview() {
        MusterCommand root = new MusterCommand();
        CommandLine commandLine = new CommandLine(root);
        COMMANDS.forEach(command -> Overview.add(command, commandLine));
        configure(commandLine, root);
        return commandLine;
    }

    private static void configure(CommandLine commandLine, MusterCommand root) {
        commandLine
                .setExecutionStrategy(root::execute)
                .setOut(utf8(FileDescriptor.out))
                .setErr(utf8(FileDescriptor.err))
                .setColorScheme(Help.defaultColorScheme(Terminal.isColoured() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(LocalDate.class, MusterCommand::day)
                .setParameterExceptionHandler(MusterCommand::misused)
                .setExecutionExceptionHandler((e, command, result) -> root.failed(e, command));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("there is no day '" + text + "'; give one such as 2024-10-31");
        }
    }

    /** Whatever the locale says: JSON is UTF-8, and Indonesian or Ukrainian names must not become question marks. */
    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), true);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int misused(ParameterException e, String[] args) {
        CommandLine commandLine = e.getCommandLine();
        commandLine.getErr().println("muster: " + e.getMessage());
        UnmatchedArgumentException.printSuggestions(e, commandLine.getErr());
        commandLine.getErr().println("see `" + commandLine.getCommandSpec().qualifiedName() + " --help`");
        return MISUSED;
    }

    private int failed(Exception failure, CommandLine commandLine) {
        Exception e = BrokerRefusal.in(failure, commandLine).orElse(failure);
        commandLine.getErr().println("muster: " + ErrorText.of(e));
        if (debug) {
            e.printStackTrace(commandLine.getErr());
        }
        return exitCode(e);
    }

    private static int exitCode(Exception e) {
        if (e instanceof CommandException known) {
            return known.exitCode();
        }
        if (e instanceof SettingsException || e instanceof QueryException || e instanceof AlertFileException) {
            return MISUSED;
        }
        if (e instanceof NoSuchTopicException) {
            return NOT_FOUND;
        }
        boolean silent = e instanceof UnreachableServerException
                || (e instanceof DatabaseException database && database.isUnreachable())
                || (e instanceof SchemaRegistryException registry
                        && registry.status() == SchemaRegistryException.NO_ANSWER);
        return silent ? UNREACHABLE : FAILED;
    }
}
