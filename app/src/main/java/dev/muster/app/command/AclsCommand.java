package dev.muster.app.command;

import dev.muster.schema.AccessRule;
import dev.muster.schema.Connection;
import java.io.PrintWriter;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.SecurityUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what a broker with an authorizer has to allow. Asks none. */
@Command(
        name = "acls",
        description = {
            "Print the least that a broker which checks it has to allow to each stage, or to some stages and commands.",
            "A consumer whose rules write to the topic of alerts needs what is printed for alerts besides.",
            "Asks no broker. The topics are made once by whoever may: `muster topics create`."
        },
        sortOptions = false)
final class AclsCommand implements Callable<Integer> {
    private static final List<Accessor> STAGES = List.of(Accessor.PRODUCER, Accessor.STREAMS, Accessor.CONSUMER);

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "WHO",
            arity = "0..*",
            completionCandidates = Words.class,
            description = "Of ${COMPLETION-CANDIDATES}. Default: the three stages.")
    private List<String> words = List.of();

    @Option(
            names = "--principal",
            paramLabel = "TYPE:NAME",
            description = "To whom, such as User:muster. Default: User:muster-producer and so on, one for each.")
    private String principal;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "commands",
            description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private AclFormat format;

    @Mixin
    private ConnectionOptions connection;

    /** One rule for programs. */
    private record Line(
            String who, String principal, String resource, String name, String pattern, List<String> operations) {}

    @Override
    public Integer call() {
        if (principal != null && !principal.matches("[A-Za-z]+:[^']+")) {
            throw CommandException.misused(
                    "--principal '" + principal + "': give a type and a name, such as User:muster");
        }
        Connection target = connection.connection();
        if (format == AclFormat.COMMANDS) {
            who().forEach(accessor -> printCommands(accessor, target));
        } else {
            listing(target).print(out(), Terminal.width());
        }
        return MusterCommand.OK;
    }

    /** Not by a converter: of words that may be left out, one that it refuses would be taken for one too many. */
    private List<Accessor> who() {
        return words.isEmpty()
                ? STAGES
                : words.stream().map(AclsCommand::accessor).toList();
    }

    private static Accessor accessor(String word) {
        return Accessor.of(word)
                .orElseThrow(() -> CommandException.misused(
                        "nothing has to be allowed to '" + word + "'; give one of " + List.of(Accessor.values())));
    }

    private void printCommands(Accessor accessor, Connection target) {
        out().println("# " + accessor);
        target.allowing(accessor.rules(target), principal(accessor)).forEach(out()::println);
    }

    private Listing listing(Connection target) {
        Listing listing = new Listing(format.listed(), "WHO", "PRINCIPAL", "RESOURCE", "NAME", "PATTERN", "OPERATIONS");
        for (Accessor accessor : who()) {
            accessor.rules(target).all().forEach(rule -> add(listing, accessor, rule));
        }
        return listing;
    }

    private void add(Listing listing, Accessor accessor, AccessRule rule) {
        Line line = new Line(
                accessor.toString(),
                principal(accessor),
                rule.kind(),
                rule.resource().name(),
                rule.resource().patternType().name().toLowerCase(Locale.ROOT),
                rule.operations().stream().map(SecurityUtils::operationName).toList());
        listing.add(
                line,
                line.who(),
                line.principal(),
                line.resource(),
                line.name(),
                line.pattern(),
                String.join(" ", line.operations()));
    }

    private String principal(Accessor accessor) {
        return principal == null ? "User:muster-" + accessor.program() : principal;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** What can stand on the command line. */
    static final class Words implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.of(Accessor.values()).map(Accessor::toString).iterator();
        }
    }
}
