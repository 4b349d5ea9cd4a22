package dev.muster.app.command;

import dev.muster.app.extract.ArticleReading;
import dev.muster.app.extract.ClaimJson;
import dev.muster.app.extract.FigureText;
import dev.muster.extraction.ClaimExtractor;
import dev.muster.extraction.claim.ReadClaim;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads articles and prints the claims in them. */
@Command(
        name = "extract",
        description = "Read articles and print the claims in them; needs no broker and publishes nothing.",
        sortOptions = false)
final class ExtractCommand implements Callable<Integer> {
    /** How the claims are printed. */
    enum Format {
        TABLE,
        JSONL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private ArticleFiles files;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Format format;

    @Mixin
    private PackOptions packs;

    private final TextTable table =
            new TextTable("ARTICLE", "ACTOR", "STANCE", "FORCE", "MEASURE", ">FIGURE", "PLACE", "STATED ON");

    @Override
    public Integer call() {
        ClaimExtractor extractor = ClaimExtractor.over(packs.languages());
        int exitCode = files.read(extractor, this::take);
        if (format == Format.TABLE) {
            table.lines().forEach(out()::println);
        }
        out().flush();
        return exitCode;
    }

    private void take(ArticleReading reading) {
        if (reading.extraction().unread() != null) {
            spec.commandLine()
                    .getErr()
                    .println("muster: " + reading.name() + " is not read: "
                            + reading.extraction().unread());
        }
        reading.extraction().claims().forEach(claim -> take(reading.name(), claim));
    }

    private void take(String article, ReadClaim claim) {
        if (format == Format.JSONL) {
            out().println(ClaimJson.of(article, claim));
        } else {
            table.add(
                    article,
                    claim.actor().id(),
                    claim.stance().name(),
                    joined(claim.force().country(), claim.force().kind()),
                    claim.measure().name(),
                    FigureText.of(claim.quantity()),
                    joined(claim.place().name(), claim.place().country()),
                    claim.statedOn().toString());
        }
    }

    private static String joined(Object... parts) {
        return Stream.of(parts).filter(Objects::nonNull).map(Object::toString).collect(Collectors.joining(" "));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
