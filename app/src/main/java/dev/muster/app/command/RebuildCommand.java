package dev.muster.app.command;

import dev.muster.consumer.TableRebuild;
import dev.muster.schema.Connection;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Builds the table anew from the topic of claims, or checks that it is what that would give. */
@Command(
        name = "rebuild",
        description = {
            "Fill the table anew from the topic of claims, in one transaction; until then readers see the old one.",
            "With --verify change nothing: build it beside, compare every row byte for byte, and print those that differ."
        },
        sortOptions = false)
final class RebuildCommand implements Callable<Integer> {
    private static final int SHOWN = 20;

    /** The database keeps two more files beside its own. */
    private static final List<String> SCRATCH_FILES = List.of("table.db", "table.db-wal", "table.db-shm");

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--verify",
            description = "Compare instead of replacing; exit code 1 where the table is not what the topic gives.")
    private boolean verify;

    @Mixin
    private DatabaseOptions database;

    @Mixin
    private ConnectionOptions options;

    @Override
    public Integer call() throws IOException {
        String url = database.required();
        Connection connection = options.reached();
        try (ProgressLine progress = ProgressLine.of(spec, "offsets");
                TableRebuild rebuild = TableRebuild.over(connection, progress)) {
            return verify ? verified(rebuild, url, progress) : rebuilt(rebuild, url, progress);
        }
    }

    private int rebuilt(TableRebuild rebuild, String url, ProgressLine progress) {
        long records = rebuild.rebuild(url);
        progress.close();
        say(spec.commandLine().getOut(), "rebuilt from %,d claim records", records);
        return MusterCommand.OK;
    }

    private int verified(TableRebuild rebuild, String url, ProgressLine progress) throws IOException {
        Path scratch = Files.createTempDirectory("muster-rebuild");
        try {
            TableRebuild.Verification found = rebuild.verify(url, scratch.resolve(SCRATCH_FILES.get(0)), SHOWN);
            progress.close();
            return report(found);
        } finally {
            for (String name : SCRATCH_FILES) {
                Files.deleteIfExists(scratch.resolve(name));
            }
            Files.deleteIfExists(scratch);
        }
    }

    private int report(TableRebuild.Verification found) {
        boolean isEqual = found.comparison().isEqual();
        PrintWriter out =
                isEqual ? spec.commandLine().getOut() : spec.commandLine().getErr();
        found.comparison().first().forEach(difference -> out.println(difference));
        long more = found.comparison().different() - found.comparison().first().size();
        if (more > 0) {
            say(out, "… and %,d more", more);
        }
        say(
                out,
                "%s: %,d of %,d rows differ from those rebuilt from %,d claim records; the topic has %,d more",
                isEqual ? "equal" : "NOT equal",
                found.comparison().different(),
                found.comparison().rows(),
                found.records(),
                found.behind());
        if (!isEqual) {
            out.println("fill the table anew with `muster rebuild`");
        }
        return isEqual ? MusterCommand.OK : MusterCommand.FAILED;
    }

    private static void say(PrintWriter out, String pattern, Object... values) {
        out.println(String.format(Locale.ROOT, pattern, values));
    }
}
