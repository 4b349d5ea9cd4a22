package dev.muster.app.command;

import dev.muster.extraction.ClaimExtractor;
import dev.muster.schema.Connection;
import dev.muster.streams.ReadingChange;
import dev.muster.streams.Reprocessing;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Has the streams read again what other rules read otherwise. */
@Command(
        name = "reprocess",
        description = {
            "Read all articles of the log by the rules of now, and have the streams read again those that come out otherwise.",
            "Only claims that change are published, with the rules that read them; live articles go on meanwhile. Start the streams"
                    + " with this program first: they refuse articles that are to be read by other rules than theirs."
        },
        sortOptions = false)
final class ReprocessCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--lang", paramLabel = "ID", description = "Only articles of this language pack.")
    private String lang;

    @Option(names = "--since", paramLabel = "DATE", description = "Only articles published on this day or later.")
    private LocalDate since;

    @Option(names = "--dry-run", description = "Only tell what would change; publish nothing.")
    private boolean dry;

    @Mixin
    private ListOptions output;

    @Mixin
    private PackOptions packs;

    @Mixin
    private ConnectionOptions connection;

    @Override
    public Integer call() {
        Connection target = connection.reached();
        ClaimExtractor extractor = ClaimExtractor.over(packs.languages());
        target.prepare(Reprocessing.access(target));
        Listing listing = output.listing("CHANGE", "CLAIM", "OUTLET", "SAID ON", "RULES BEFORE", "SENTENCE");
        Reprocessing.Summary summary;
        try (ProgressLine progress = ProgressLine.of(spec, "articles")) {
            summary = Reprocessing.of(target, extractor)
                    .run(new Reprocessing.Selection(lang, since), dry, change -> add(listing, change), progress);
        }
        output.print(listing);
        spec.commandLine().getErr().println("muster: " + told(summary, extractor.rules()));
        return summary.unreadable() == 0 ? MusterCommand.OK : MusterCommand.FAILED;
    }

    private static void add(Listing listing, ReadingChange change) {
        ReadingChange.Words words = change.now() == null ? change.before() : change.now();
        listing.add(
                change,
                change.change().name().toLowerCase(Locale.ROOT),
                change.claim(),
                change.outlet(),
                words.statedOn(),
                change.rulesBefore(),
                words.sentence());
    }

    private String told(Reprocessing.Summary summary, String rules) {
        String found =
                summary.differing() + " of " + summary.articles() + " texts come out otherwise by the rules " + rules;
        String done = dry ? "; nothing was published" : "; the streams read them again";
        String failed = "\n" + summary.unreadable()
                + " could not be read by them and stay as they are; --debug tells which and why";
        return found + (summary.differing() == 0 ? "" : done) + (summary.unreadable() == 0 ? "" : failed);
    }
}
