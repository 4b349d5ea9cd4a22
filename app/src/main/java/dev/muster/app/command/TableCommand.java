package dev.muster.app.command;

import dev.muster.consumer.table.Table;
import dev.muster.consumer.table.TableQuery;
import dev.muster.consumer.table.TableSnapshot;
import dev.muster.consumer.table.TableView;
import dev.muster.consumer.view.TableFormat;
import dev.muster.consumer.web.TableClient;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the table of latest estimates. */
@Command(
        name = "table",
        description = {
            "Print the latest figure of each actor about each force: who says how many troops are where.",
            "Asks the page's server, or with --database the database itself."
        },
        sortOptions = false)
final class TableCommand implements Callable<Integer> {
    static final String DEFAULT_SERVER = "http://127.0.0.1:8080";

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--actor",
            paramLabel = "TEXT",
            description = "Only rows of this actor: an id such as kr-nis, or a part of id or name.")
    private String actor;

    @Option(
            names = "--force",
            paramLabel = "TEXT",
            description = "Only rows about this force: a country, an armed group or a kind of force.")
    private String force;

    @Option(
            names = "--place",
            paramLabel = "TEXT",
            description = "Only rows of this place: a country, or a part of a place's name.")
    private String place;

    @Option(names = "--measure", paramLabel = "NAME", description = "Only rows of this measure, such as deployed.")
    private String measure;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The table as it stood at the end of this day, such as 2024-10-31.")
    private LocalDate asOf;

    @Option(
            names = "--view",
            paramLabel = "VIEW",
            defaultValue = "troops",
            description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private TableView view;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private TableFormat format;

    @Option(
            names = {"-w", "--watch"},
            description = "Print it again after every change, until Ctrl-C.")
    private boolean watch;

    @Option(
            names = "--server",
            paramLabel = "URL",
            defaultValue = DEFAULT_SERVER,
            description = "Where page and API are. Default: ${DEFAULT-VALUE}.")
    private String server;

    @Mixin
    private DatabaseOptions database;

    @Override
    public Integer call() throws InterruptedException {
        TableQuery query = TableQuery.troops()
                .in(view)
                .actor(actor)
                .force(force)
                .place(place)
                .measure(measure)
                .asOf(asOf);
        try (Table table = open()) {
            if (watch) {
                table.watch(query, this::redraw);
                return MusterCommand.OK;
            }
            TableSnapshot snapshot = table.read(query);
            out().print(text(snapshot));
            out().flush();
            return snapshot.estimates().isEmpty() && isFiltered() ? MusterCommand.NOT_FOUND : MusterCommand.OK;
        }
    }

    private boolean isFiltered() {
        return Stream.of(actor, force, place, measure, asOf).anyMatch(Objects::nonNull);
    }

    private Table open() {
        String url = database.orNull();
        return url == null ? TableClient.of(server) : Table.open(url);
    }

    private void redraw(TableSnapshot snapshot) {
        boolean terminal = Terminal.isOutput() && format == TableFormat.TABLE;
        String text = text(snapshot);
        out().print(terminal ? TerminalScreen.draw(text, Terminal.height()) : text);
        out().flush();
        if (out().checkError()) {
            Thread.currentThread().interrupt(); // nobody reads any more
        }
    }

    private String text(TableSnapshot snapshot) {
        return format.print(
                snapshot.estimates(), LocalDate.now(Clock.systemUTC().withZone(ZoneOffset.UTC)), Terminal.width());
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
