package dev.muster.app.command;

import dev.muster.app.follow.FeedCatalog;
import dev.muster.app.follow.FeedProbe;
import dev.muster.producer.feed.CommandKind;
import dev.muster.producer.feed.FeedException;
import dev.muster.producer.feed.FeedId;
import dev.muster.producer.feed.SyndicationKind;
import dev.muster.producer.syndication.DiscoveredFeed;
import dev.muster.schema.Connection;
import dev.muster.schema.Feed;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds a feed for producers to follow. */
@Command(
        name = "add",
        description = {
            "Follow a feed: its URL or that of a page that points to it, a folder or file of articles, or a program that prints articles.",
            "It is asked once before it is added. Producers that run follow it at once."
        },
        sortOptions = false)
final class FeedsAddCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "LOCATION", description = "A URL, a path or, with --kind command, a command line.")
    private String location;

    @Option(names = "--id", paramLabel = "ID", description = "What to call it; else made of its outlet or location.")
    private String id;

    @Mixin
    private FeedOptions options;

    @Option(names = "--replace", description = "Replace the feed of this id, where there is one.")
    private boolean replace;

    @Option(names = "--pick", paramLabel = "N", description = "Of a page with several feeds, which to follow, from 1.")
    private Integer pick;

    @Option(names = "--no-check", description = "Add it without asking it first.")
    private boolean unchecked;

    @Mixin
    private WebOptions web;

    @Mixin
    private ConnectionOptions connection;

    private String title;

    @Override
    public Integer call() throws FeedException {
        if (id != null && !FeedId.isValid(id)) {
            throw new CommandException(
                    "--id '" + id + "': an id is a slug of a-z, 0-9, '.', '_' and '-'; give it such a one");
        }
        Feed nameless = checked(options.feed("", location));
        Connection target = connection.reached();
        FeedCatalog catalog = FeedCatalog.at(target);
        Feed feed = named(nameless, catalog.feeds());
        catalog.put(List.of(feed));
        spec.commandLine().getOut().println(feed.getId() + "  " + feed.getKind() + "  " + feed.getLocation());
        tellOfCommands(feed);
        return MusterCommand.OK;
    }

    private Feed checked(Feed feed) throws FeedException {
        if (unchecked) {
            return feed;
        }
        try (FeedProbe probe = new FeedProbe(web.settings(), Clock.systemUTC())) {
            Feed found = feed.getKind().equals(SyndicationKind.NAME) ? resolved(probe.resolve(feed), feed) : feed;
            if (!found.getKind().equals(SyndicationKind.NAME)
                    || !found.getLocation().equals(feed.getLocation())) {
                probe.check(found);
            }
            return found;
        }
    }

    private Feed resolved(FeedProbe.Resolved resolved, Feed feed) {
        DiscoveredFeed chosen = chosen(resolved.choices());
        title = chosen.title();
        return Feed.newBuilder(feed).setLocation(chosen.url()).build();
    }

    private DiscoveredFeed chosen(List<DiscoveredFeed> choices) {
        boolean isClear = choices.size() == 1 || choices.get(1).isOfComments();
        if (pick == null && isClear) {
            choices.stream()
                    .skip(1)
                    .forEach(other ->
                            spec.commandLine().getErr().println("muster: the page points to " + other.url() + " too"));
            return choices.get(0);
        }
        if (pick == null || pick < 1 || pick > choices.size()) {
            throw new CommandException(location + " points to " + choices.size()
                    + (choices.size() == 1 ? " feed" : " feeds") + "; say with --pick which of them\n" + list(choices));
        }
        return choices.get(pick - 1);
    }

    private static String list(List<DiscoveredFeed> choices) {
        return IntStream.range(0, choices.size())
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "%3d  %s  %s",
                        i + 1,
                        choices.get(i).url(),
                        choices.get(i).title() == null ? "" : choices.get(i).title()))
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"));
    }

    private Feed named(Feed feed, Map<String, Feed> known) {
        known.values().stream()
                .filter(other -> other.getLocation().equals(feed.getLocation())
                        && !other.getId().equals(id))
                .findFirst()
                .ifPresent(other -> {
                    throw new CommandException(feed.getLocation() + " is followed already, as " + other.getId()
                            + "\nchange that one with --id " + other.getId() + " --replace, or remove it first");
                });
        String name = id == null ? FeedId.of(options.name(title == null ? location : title), known::containsKey) : id;
        if (known.containsKey(name) && !replace) {
            throw new CommandException("there is a feed " + name + " already: "
                    + known.get(name).getLocation() + "\ngive another --id, or --replace it");
        }
        return Feed.newBuilder(feed).setId(name).build();
    }

    private void tellOfCommands(Feed feed) {
        if (feed.getKind().equals(CommandKind.NAME)) {
            spec.commandLine().getErr().println("muster: only producers started with --allow-commands run it");
        }
    }
}
