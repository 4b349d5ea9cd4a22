package dev.muster.app.command;

import dev.muster.app.log.LogTarget;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
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
        subcommands = {
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
            TopicsCommand.class,
            FeedsCommand.class,
            CheckCommand.class,
            WarmUpCommand.class,
        },
        footer = {
            "",
            "Every option that takes a value is also read from the environment: --bootstrap-server from MUSTER_BOOTSTRAP_SERVER.",
            "Exit codes: 0 done, 1 failed, 2 command line not understood."
        })
public final class MusterCommand implements Runnable {
    static final int OK = 0;
    static final int FAILED = 1;
    static final int MISUSED = 2;

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
        MusterCommand root = new MusterCommand();
        return commandLine(root).setExecutionStrategy(root::execute).execute(args);
    }

    private int execute(ParseResult words) {
        if (debug) {
            LogTarget.debug();
        }
        return new RunLast().execute(words);
    }

    static CommandLine commandLine() {
        return commandLine(new MusterCommand());
    }

    private static CommandLine commandLine(MusterCommand root) {
        return new CommandLine(root)
                .setOut(utf8(FileDescriptor.out))
                .setErr(utf8(FileDescriptor.err))
                .setDefaultValueProvider(new EnvironmentDefaults(System.getenv()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(LocalDate.class, MusterCommand::day)
                .setParameterExceptionHandler(MusterCommand::misused)
                .setExecutionExceptionHandler((e, commandLine, result) -> root.failed(e, commandLine));
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

    private int failed(Exception e, CommandLine commandLine) {
        commandLine.getErr().println("muster: " + ErrorText.of(e));
        if (debug) {
            e.printStackTrace(commandLine.getErr());
        }
        return FAILED;
    }
}
