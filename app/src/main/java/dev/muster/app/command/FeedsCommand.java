package dev.muster.app.command;

import dev.muster.app.follow.FeedCatalog;
import dev.muster.producer.feed.FeedException;
import dev.muster.producer.feed.OpmlFile;
import dev.muster.producer.feed.OpmlWriter;
import dev.muster.schema.Feed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells producers which feeds to follow. */
@Command(
        name = "feeds",
        description = "Choose the feeds that producers follow, and see how they fare.",
        sortOptions = false,
        subcommands = {
            FeedsAddCommand.class,
            FeedsListCommand.class,
            FeedsShowCommand.class,
            FeedsTestCommand.class,
            FeedsParseCommand.class
        })
final class FeedsCommand extends CommandGroup {
    private static final String STANDARD_OUTPUT = "-";

    @Command(
            name = "import",
            description = {
                "Follow the feeds of an OPML file, such as seeds/feeds.opml, that are not followed yet.",
                "A feed of the same id is replaced."
            })
    int importFile(
            @Mixin ConnectionOptions options,
            @Parameters(paramLabel = "FILE", description = "The OPML file.") Path file)
            throws FeedException {
        OpmlFile.Listed listed = OpmlFile.read(file);
        FeedCatalog catalog = catalog(options);
        Map<String, String> followed = catalog.feeds().values().stream()
                .collect(Collectors.toMap(Feed::getLocation, Feed::getId, BinaryOperator.minBy(String::compareTo)));
        List<Feed> taken = listed.feeds().stream()
                .filter(feed -> feed.getId().equals(followed.getOrDefault(feed.getLocation(), feed.getId())))
                .toList();
        catalog.put(taken);
        taken.forEach(feed -> print(feed.getId() + "  " + feed.getLocation()));
        listed.feeds().stream()
                .filter(feed -> !taken.contains(feed))
                .forEach(feed ->
                        warn(feed.getLocation() + " is followed already, as " + followed.get(feed.getLocation())));
        listed.refused().forEach(why -> warn(file + ": left out: " + why));
        return listed.refused().isEmpty() ? MusterCommand.OK : MusterCommand.FAILED;
    }

    @Command(name = "export", description = "Write the feeds as OPML, without their headers, which may be secret.")
    int exportFile(
            @Mixin ConnectionOptions options,
            @Parameters(
                            paramLabel = "FILE",
                            defaultValue = "-",
                            description = "The OPML file; standard output when not given.")
                    String file)
            throws IOException {
        String opml = OpmlWriter.write(catalog(options).feeds().values());
        if (file.equals(STANDARD_OUTPUT)) {
            spec.commandLine().getOut().print(opml);
            spec.commandLine().getOut().flush();
        } else {
            Files.writeString(Path.of(file), opml);
        }
        return MusterCommand.OK;
    }

    @Command(name = "remove", description = "No longer follow feeds; what they brought stays.")
    int remove(
            @Mixin ConnectionOptions options,
            @Parameters(paramLabel = "ID", arity = "1..*", description = "Ids of feeds.") List<String> ids) {
        FeedCatalog catalog = catalog(options);
        FeedChoice.require(ids, catalog.feeds().keySet());
        catalog.remove(ids);
        return MusterCommand.OK;
    }

    @Command(name = "disable", description = "Let feeds rest: they stay in the list, and are not polled.")
    int disable(
            @Mixin ConnectionOptions options,
            @Parameters(paramLabel = "ID", arity = "1..*", description = "Ids of feeds.") List<String> ids) {
        return enable(options, ids, false);
    }

    @Command(name = "enable", description = "Poll feeds again that rest.")
    int enable(
            @Mixin ConnectionOptions options,
            @Parameters(paramLabel = "ID", arity = "1..*", description = "Ids of feeds.") List<String> ids) {
        return enable(options, ids, true);
    }

    private static int enable(ConnectionOptions options, List<String> ids, boolean enabled) {
        FeedCatalog catalog = catalog(options);
        Map<String, Feed> feeds = catalog.feeds();
        FeedChoice.require(ids, feeds.keySet());
        catalog.put(ids.stream()
                .map(id -> Feed.newBuilder(feeds.get(id)).setEnabled(enabled).build())
                .toList());
        return MusterCommand.OK;
    }

    private static FeedCatalog catalog(ConnectionOptions options) {
        return FeedCatalog.at(options.reached());
    }

    private void warn(String line) {
        spec.commandLine().getErr().println("muster: " + line);
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
    }
}
