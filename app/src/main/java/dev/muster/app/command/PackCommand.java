package dev.muster.app.command;

import dev.muster.extraction.check.Finding;
import dev.muster.extraction.check.PackCheck;
import dev.muster.extraction.check.PackReport;
import dev.muster.extraction.pack.PackFolders;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks after language packs. */
@Command(name = "pack", description = "Check language packs, also those that are being written.", sortOptions = false)
final class PackCommand extends CommandGroup {
    @Command(
            name = "check",
            description = {
                "Check the tables of packs, and read their examples.",
                "With --packs the packs in that folder are checked, else those that Muster comes with.",
                "Fails where a row cannot be meant or an example is read otherwise than it says; warnings do no harm."
            })
    int check(
            @Parameters(paramLabel = "LANG", arity = "0..*", description = "Only the packs of these languages.")
                    List<String> langs,
            @Option(
                            names = {"-q", "--quiet"},
                            description = "No warnings.")
                    boolean quiet,
            @Mixin PackOptions packs) {
        return packs.with(folders -> check(folders, languages(folders, packs, langs), quiet));
    }

    private Set<String> languages(PackFolders folders, PackOptions packs, List<String> langs) {
        if (langs == null) {
            return packs.checked(folders);
        }
        SortedSet<String> unknown = new TreeSet<>(langs);
        unknown.removeAll(folders.languages().keySet());
        if (!unknown.isEmpty()) {
            throw CommandException.notFound(
                    "there is no pack for " + String.join(", ", unknown) + "; there are packs for "
                            + String.join(", ", folders.languages().keySet()));
        }
        return new TreeSet<>(langs);
    }

    private int check(PackFolders folders, Set<String> langs, boolean quiet) {
        PackCheck check = new PackCheck(folders);
        List<Finding> shared = check.shared();
        print(shared, quiet);
        boolean sound = shared.stream().noneMatch(Finding::isError);
        for (String lang : langs) {
            PackReport report = check.language(lang);
            print(report.findings(), quiet);
            out().println(summary(report));
            sound &= report.isSound();
        }
        out().flush();
        return sound ? MusterCommand.OK : MusterCommand.FAILED;
    }

    private void print(List<Finding> findings, boolean quiet) {
        findings.stream()
                .filter(finding -> finding.isError() || !quiet)
                .map(finding -> finding.kind().name().toLowerCase(Locale.ROOT) + ": " + finding.text())
                .forEach(out()::println);
    }

    private static String summary(PackReport report) {
        long errors = report.findings().stream().filter(Finding::isError).count();
        String use = report.use() == null ? "its examples were not read" : read(report);
        return report.lang() + ": " + errors + " errors, " + (report.findings().size() - errors) + " warnings; " + use;
    }

    private static String read(PackReport report) {
        return String.format(
                Locale.ROOT,
                "%d of %d examples read as they say, %d of them silent, %d pending; %d %% of %d rows used",
                report.examples() - report.failing(),
                report.examples(),
                report.silent(),
                report.pending(),
                report.use().percent(),
                report.use().rows());
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
