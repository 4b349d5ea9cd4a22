package dev.muster.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.app.feed.ParsedFeedJson;
import dev.muster.producer.syndication.DiscoveredFeed;
import dev.muster.producer.syndication.FeedDiscovery;
import dev.muster.producer.syndication.FeedDocument;
import dev.muster.producer.syndication.FeedFormatException;
import dev.muster.producer.syndication.FeedItem;
import dev.muster.producer.syndication.FeedParser;
import dev.muster.producer.syndication.MarkedText;
import dev.muster.producer.syndication.ParsedFeed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads files as feeds and prints what is in them, for a look at a feed that misbehaves and for suites of feeds. */
@Command(
        name = "parse",
        description = {
            "Read files as feeds and print what is in them; of a web page, the feeds that it points to.",
            "Needs no broker and publishes nothing."
        },
        sortOptions = false)
final class FeedsParseCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "RSS, Atom, JSON Feed or a sitemap; - is standard input.")
    private List<String> files;

    @Mixin
    private TextOrJson output;

    @Option(names = "--url", paramLabel = "URL", description = "The address that relative links are relative to.")
    private String url;

    @Option(names = "--content-type", paramLabel = "TYPE", description = "As a server's header tells it.")
    private String contentType;

    @Option(names = "--content-language", paramLabel = "LANG", description = "As a server's header tells it.")
    private String contentLanguage;

    private boolean failed;

    @Override
    public Integer call() {
        files.forEach(this::parse);
        output.out().flush();
        return failed ? MusterCommand.FAILED : MusterCommand.OK;
    }

    private void parse(String file) {
        try {
            byte[] bytes = file.equals(STANDARD_INPUT) ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
            parse(file, new FeedDocument(bytes, url, contentType, contentLanguage));
        } catch (IOException unreadable) {
            refuse(file, "cannot be read (" + unreadable + "); check path and rights");
        }
    }

    private void parse(String file, FeedDocument document) {
        try {
            show(file, FeedParser.parse(document));
        } catch (FeedFormatException noFeed) {
            List<DiscoveredFeed> feeds = FeedDiscovery.of(document);
            if (feeds.isEmpty()) {
                refuse(file, noFeed.getMessage());
            } else {
                show(file, feeds);
            }
        }
    }

    private void show(String file, ParsedFeed feed) {
        if (output.isJson()) {
            print(ParsedFeedJson.of(file, feed));
            return;
        }
        output.out()
                .println(file + ": " + feed.format() + " " + told(feed.version()) + ", "
                        + feed.items().size() + " items, " + text(feed.head().title()));
        feed.items().forEach(item -> output.out().println(line(item)));
        feed.refused().forEach(refusal -> output.out().println("  refused: " + refusal));
        feed.problems().forEach(problem -> output.out().println("  problem: " + problem));
    }

    private static String line(FeedItem item) {
        String date =
                item.published() == null ? "no date" : told(item.published().instant());
        return String.join("  ", "", date, text(item.title()), told(item.link()));
    }

    private static String text(MarkedText text) {
        return text == null ? "-" : text.plainText().replace('\n', ' ');
    }

    private static String told(Object value) {
        return value == null ? "-" : value.toString();
    }

    private void show(String file, List<DiscoveredFeed> feeds) {
        if (output.isJson()) {
            print(ParsedFeedJson.of(file, feeds));
            return;
        }
        output.out().println(file + ": a web page that points to " + feeds.size() + " feeds");
        feeds.forEach(feed -> output.out().println("  " + feed.url() + "  " + told(feed.title())));
    }

    private void refuse(String file, String reason) {
        failed = true;
        if (output.isJson()) {
            print(ParsedFeedJson.error(file, reason));
        }
        spec.commandLine().getErr().println("muster: " + file + " " + reason);
    }

    private void print(ObjectNode json) {
        output.out().println(json);
    }
}
