package dev.muster.app.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** In which form a command prints its listing, and where. */
final class ListOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private ListFormat format;

    /** An empty listing; a title that begins with {@code >} stands to the right of its column. */
    Listing listing(String... titles) {
        return new Listing(format, titles);
    }

    /** Prints a listing on standard output. */
    void print(Listing listing) {
        listing.print(spec.commandLine().getOut(), Terminal.width());
    }
}
