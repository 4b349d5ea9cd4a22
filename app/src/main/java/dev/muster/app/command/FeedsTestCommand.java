package dev.muster.app.command;

import dev.muster.app.extract.ArticleReading;
import dev.muster.app.extract.ClaimJson;
import dev.muster.app.extract.FigureText;
import dev.muster.app.extract.UnreadableException;
import dev.muster.app.follow.FeedCatalog;
import dev.muster.app.follow.FeedProbe;
import dev.muster.consumer.view.Words;
import dev.muster.extraction.ClaimExtractor;
import dev.muster.extraction.claim.ReadClaim;
import dev.muster.producer.article.FoundArticle;
import dev.muster.producer.article.FoundItem;
import dev.muster.producer.feed.FeedException;
import dev.muster.producer.feed.FeedId;
import dev.muster.producer.feed.SyndicationKind;
import dev.muster.schema.Connection;
import dev.muster.schema.Feed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks a feed and shows what would come of it. */
@Command(
        name = "test",
        description = {
            "Ask a feed once and show its articles and the claims that they would yield; publishes nothing.",
            "Needs a broker for the id of a feed only, not for a location."
        },
        sortOptions = false)
final class FeedsTestCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "LOCATION", description = "A URL, a path, a command (--kind command), or a feed's id.")
    private String location;

    @Mixin
    private FeedOptions options;

    @Mixin
    private TextOrJson output;

    @Mixin
    private PackOptions packs;

    @Mixin
    private WebOptions web;

    @Mixin
    private ConnectionOptions connection;

    private int articles;
    private int claims;
    private int refused;

    @Override
    public Integer call() throws FeedException {
        Feed feed = feed();
        List<FoundItem> items = ask(feed);
        ClaimExtractor extractor = ClaimExtractor.over(packs.languages());
        items.forEach(item -> take(item, feed, extractor));
        if (!output.isJson()) {
            output.out()
                    .println(Words.count(articles, "article") + ", " + Words.count(claims, "claim") + ", " + refused
                            + " refused; nothing is published");
        }
        output.out().flush();
        return refused > 0 && articles == 0 ? MusterCommand.FAILED : MusterCommand.OK;
    }

    private List<FoundItem> ask(Feed feed) throws FeedException {
        try (FeedProbe probe = new FeedProbe(web.settings(), Clock.systemUTC())) {
            boolean isFound = feed.getKind().equals(SyndicationKind.NAME);
            String place = isFound ? probe.resolve(feed).location() : feed.getLocation();
            return probe.ask(Feed.newBuilder(feed).setLocation(place).build());
        }
    }

    private Feed feed() throws FeedException {
        if (!FeedId.isValid(location) || Files.exists(Path.of(location))) {
            return options.feed("test", location);
        }
        Connection target = connection.reached();
        var known = FeedCatalog.at(target).feeds();
        FeedChoice.require(List.of(location), known.keySet());
        return known.get(location);
    }

    private void take(FoundItem item, Feed feed, ClaimExtractor extractor) {
        try {
            if (!(item instanceof FoundArticle found)) {
                throw new UnreadableException(item.toString());
            }
            show(
                    found,
                    ArticleReading.of(found, feed, extractor, Clock.systemUTC().instant()));
        } catch (UnreadableException e) {
            refused++;
            spec.commandLine().getErr().println("muster: refused: " + e.getMessage());
        }
    }

    private void show(FoundArticle found, ArticleReading reading) {
        articles++;
        claims += reading.extraction().claims().size();
        if (output.isJson()) {
            reading.extraction().claims().forEach(claim -> output.out().println(ClaimJson.of(reading.name(), claim)));
            return;
        }
        output.out()
                .println(Stream.of(reading.text().published(), found.title(), found.url())
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .collect(Collectors.joining("  ")));
        found.warnings().forEach(warning -> output.out().println("  note: " + warning));
        if (reading.extraction().unread() != null) {
            output.out().println("  not read: " + reading.extraction().unread());
        }
        reading.extraction().claims().forEach(claim -> output.out().println("  " + line(claim)));
    }

    private static String line(ReadClaim claim) {
        return Stream.of(
                        claim.actor().id(),
                        claim.stance().name().toLowerCase(Locale.ROOT),
                        claim.force().country(),
                        claim.measure().name().toLowerCase(Locale.ROOT),
                        FigureText.of(claim.quantity()),
                        claim.place().name())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("  "));
    }
}
