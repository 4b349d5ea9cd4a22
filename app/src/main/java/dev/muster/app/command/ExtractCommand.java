package dev.muster.app.command;

import dev.muster.app.extract.ArticleReading;
import dev.muster.app.extract.ClaimJson;
import dev.muster.app.extract.FigureText;
import dev.muster.extraction.ClaimExtractor;
import dev.muster.extraction.claim.ReadClaim;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Reads articles and prints the claims in them. */
@Command(
        name = "extract",
        description = "Read articles and print the claims in them; needs no broker and publishes nothing.",
        sortOptions = false)
final class ExtractCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ArticleFiles files;

    @Mixin
    private ListOptions output;

    @Mixin
    private PackOptions packs;

    private Listing listing;

    @Override
    public Integer call() {
        listing = output.listing("ARTICLE", "ACTOR", "STANCE", "FORCE", "MEASURE", ">FIGURE", "PLACE", "STATED ON");
        int exitCode = files.read(ClaimExtractor.over(packs.languages()), this::take);
        output.print(listing);
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
        listing.add(
                ClaimJson.of(article, claim),
                article,
                claim.actor().id(),
                claim.stance().name(),
                joined(claim.force().country(), claim.force().kind()),
                claim.measure().name(),
                FigureText.of(claim.quantity()),
                joined(claim.place().name(), claim.place().country()),
                claim.statedOn().toString());
    }

    private static String joined(Object... parts) {
        return Stream.of(parts).filter(Objects::nonNull).map(Object::toString).collect(Collectors.joining(" "));
    }
}
