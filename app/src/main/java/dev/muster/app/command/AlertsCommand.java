package dev.muster.app.command;

import dev.muster.app.alert.WebOutbound;
import dev.muster.app.local.DataDirectory;
import dev.muster.consumer.ConsumerSettings;
import dev.muster.consumer.alert.Alert;
import dev.muster.consumer.alert.AlertBoard;
import dev.muster.consumer.alert.AlertRules;
import dev.muster.consumer.alert.AlertTrial;
import dev.muster.consumer.table.ClaimStore;
import dev.muster.consumer.view.TerminalText;
import dev.muster.consumer.view.Words;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks after the rules by which alerts are sent. */
@Command(
        name = "alerts",
        description = {
            "Try and check the rules by which alerts are sent, and see which wait to be taken.",
            "`muster up --alerts FILE` and `muster consumer --alerts FILE` send them; docs/alerts.md shows a file."
        },
        sortOptions = false)
final class AlertsCommand extends CommandGroup {
    private static final String PAGE = "http://" + ConsumerSettings.DEFAULT_HOST + ":" + ConsumerSettings.DEFAULT_PORT;

    @Command(name = "check", description = "Say what is wrong with a file of rules, each with its line.")
    int check(@Parameters(paramLabel = "FILE", description = "The rules.") Path file) {
        AlertRules rules = AlertRules.read(file, WebOutbound.CHECK);
        out().println(file + ": " + Words.count(rules.rules().size(), "rule") + ", "
                + Words.count(rules.webhooks().size(), "webhook"));
        return MusterCommand.OK;
    }

    @Command(
            name = "test",
            description = "Print what rules would have fired on, had they been there. Nothing is sent.",
            sortOptions = false)
    int test(
            @Parameters(paramLabel = "FILE", description = "The rules.") Path file,
            @Option(
                            names = "--since",
                            paramLabel = "DATE",
                            description = "Only what articles have told that were fetched on this day (UTC) or later.")
                    LocalDate since,
            @Mixin KeptTable table,
            @Mixin ListOptions options) {
        AlertRules rules = AlertRules.read(file, WebOutbound.CHECK);
        Instant begin = since == null
                ? Instant.EPOCH
                : since.atStartOfDay(ZoneOffset.UTC).toInstant();
        try (ClaimStore store = table.open()) {
            List<Alert> alerts = new AlertTrial(rules, PAGE).run(store, begin);
            Listing listing = options.listing("KNOWN", "RULE", "ACTOR", ">FIGURE", ">AGAINST", "ALERT");
            alerts.forEach(alert -> add(listing, alert));
            options.print(listing);
            return alerts.isEmpty() ? nothing() : MusterCommand.OK;
        }
    }

    private int nothing() {
        spec.commandLine().getErr().println("nothing would have fired");
        return MusterCommand.NOT_FOUND;
    }

    private static void add(Listing listing, Alert alert) {
        listing.add(
                alert,
                alert.knownAt().toString(),
                alert.rule(),
                alert.said().actor().id(),
                Words.figure(alert.said().figure()),
                alert.against() == null ? null : Words.figure(alert.against().figure()),
                TerminalText.plain(alert.text()));
    }

    @Command(
            name = "list",
            description =
                    "List the rules that run, when each has fired last, and how many of its alerts wait to be taken.",
            sortOptions = false)
    int list(@Mixin KeptTable table, @Mixin ListOptions options) {
        try (ClaimStore store = table.open()) {
            AlertBoard board = AlertBoard.read(store);
            Listing listing = options.listing("RULE", "SINCE", ">FIRED", "LAST", ">WAITING");
            board.rules()
                    .forEach(rule -> listing.add(
                            rule,
                            rule.name(),
                            rule.since().toString(),
                            Long.toString(rule.fired()),
                            Objects.toString(rule.last(), null),
                            Integer.toString(rule.pending())));
            options.print(listing);
            return MusterCommand.OK;
        }
    }

    @Command(
            name = "targets",
            description = "List whom alerts are sent to: how many each has taken, how many wait for it, and why.",
            sortOptions = false)
    int targets(@Mixin KeptTable table, @Mixin ListOptions options) {
        try (ClaimStore store = table.open()) {
            Listing listing = options.listing("TARGET", ">TAKEN", "LAST", ">WAITING", ">GIVEN UP", "TROUBLE");
            AlertBoard.read(store)
                    .targets()
                    .forEach(target -> listing.add(
                            target,
                            target.name(),
                            Long.toString(target.delivered()),
                            Objects.toString(target.last(), null),
                            Integer.toString(target.pending()),
                            Long.toString(target.dropped()),
                            target.error()));
            options.print(listing);
            return MusterCommand.OK;
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** The database that the rules look at. */
    static final class KeptTable {
        @Option(
                names = "--data",
                paramLabel = "DIR",
                description = "Where `muster up` keeps everything. Default: ~/.muster.")
        private Path data = DataDirectory.standard();

        @Mixin
        private DatabaseOptions database;

        ClaimStore open() {
            String url = database.orNull();
            return ClaimStore.existing(url == null ? "jdbc:sqlite:" + data.resolve("table.db") : url);
        }
    }
}
