package dev.muster.app.command;

import dev.muster.app.follow.FeedDetection;
import dev.muster.app.follow.FeedDetection.Detected;
import dev.muster.producer.feed.FeedException;
import dev.muster.producer.feed.PageReading;
import dev.muster.schema.Feed;
import java.time.Duration;
import java.util.Map;
import picocli.CommandLine.Option;

/** What can be said about a feed besides its location. */
final class FeedOptions {
    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description =
                    "rss, page, files, command, or a kind of your own; found out from the location when not given.\n"
                            + "A page is one whose feed is looked up by the producer, and again when that fails.")
    private String kind;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "Language of articles that tell none, such as id or en.")
    private String language;

    @Option(names = "--outlet", paramLabel = "NAME", description = "Outlet of articles that name none.")
    private String outlet;

    @Option(
            names = "--interval",
            paramLabel = "DURATION",
            description = "Between two polls, such as PT30M; else the feed's own rhythm.")
    private Duration interval;

    @Option(
            names = "--header",
            paramLabel = "NAME=VALUE",
            description =
                    "An HTTP header to send, such as Accept=text/xml; repeatable. Kept in the topic as it is. One that is secret, such as Authorization, stands in MUSTER_HEADER or MUSTER_HEADER_FILE.")
    private Map<String, String> headers = Map.of();

    @Option(
            names = "--pages",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description =
                    "Whether to read the pages of articles: always, never, or auto, where the feed tells less than the article. Default: auto.")
    private String pages;

    /** The feed at a location, under an id. */
    Feed feed(String id, String location) throws FeedException {
        Detected detected = FeedDetection.detect(location, kind);
        return Feed.newBuilder()
                .setId(id)
                .setKind(detected.kind())
                .setLocation(detected.location())
                .setLanguage(language)
                .setOutlet(outlet)
                .setInterval(interval == null ? null : interval.toString())
                .setHeaders(headers)
                .setPages(pages())
                .build();
    }

    private String pages() {
        return PageReading.named(pages)
                .orElseThrow(() -> new CommandException("--pages '" + pages + "': say auto, always or never"))
                .told();
    }

    /** What an id is made of where none is given. */
    String name(String location) {
        return outlet == null ? location : outlet;
    }
}
