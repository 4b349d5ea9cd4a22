package dev.muster.producer.feed;

import dev.muster.producer.article.ArticleFile;
import dev.muster.producer.article.FoundArticle;
import dev.muster.producer.article.FoundItem;
import dev.muster.producer.article.Guid;
import dev.muster.producer.article.Sha256;
import dev.muster.schema.Feed;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Runs a command at each poll and reads its standard output. The mark of its cursor is the hash of what it printed last, so that
 * the same again is no news. An article's id counts within the feed: two commands may number theirs alike.
 */
final class CommandSource implements FeedSource {

    /** The longest that a command may run: a poll that crawls a site takes a minute or two, one that hangs would for ever. */
    static final Duration LIMIT = Duration.ofMinutes(5);

    /** As for feeds: often enough for news. */
    private static final Duration RHYTHM = Duration.ofMinutes(15);

    private static final String OUTPUT = "output";

    private final Feed feed;
    private final CommandRun.Patience patience;
    private CommandRun running;
    private boolean closed;

    CommandSource(Feed feed, CommandRun.Patience patience) {
        this.feed = feed;
        this.patience = patience;
    }

    @Override
    public Poll poll(Cursor since) throws FeedException {
        byte[] output = run();
        Cursor next = new Cursor(null, null, Map.of(OUTPUT, Sha256.hex(output)));
        if (next.marks().equals(since.marks()) || isBlank(output)) {
            return Poll.of(List.of(), next);
        }
        return Poll.of(articles(output), next);
    }

    private byte[] run() throws FeedException {
        try (CommandRun run = start()) {
            CommandRun.Result result = run.await(LIMIT, patience);
            if (result.exitCode() != 0) {
                throw failed("ended with exit code " + result.exitCode() + result.complaint()
                        + "; run it by hand to see what it lacks");
            }
            return result.output();
        } catch (OverlongCommandException overlong) {
            throw failed(overlong.getMessage());
        } catch (IOException broken) {
            throw failed("cannot be run (" + broken.getMessage() + "); it needs a shell, sh, and cat on the path");
        }
    }

    private synchronized CommandRun start() throws IOException, FeedException {
        if (closed) {
            throw failed("is closed; it is run by whoever has the feed now");
        }
        running = CommandRun.start(feed.getLocation(), Map.of("MUSTER_FEED", feed.getId()));
        return running;
    }

    private FeedException failed(String what) {
        return new FeedException("command '" + feed.getLocation() + "': " + what);
    }

    private List<FoundItem> articles(byte[] output) {
        return ArticleFile.readJson(output, "output of " + feed.getId()).stream()
                .map(this::ofFeed)
                .toList();
    }

    private FoundItem ofFeed(FoundItem item) {
        return item instanceof FoundArticle article && article.guid() != null
                ? article.named(new Guid(feed.getId(), article.guid().value()))
                : item;
    }

    private static boolean isBlank(byte[] output) {
        for (byte b : output) {
            if (b > ' ' || b < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Duration rhythm() {
        return RHYTHM;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (running != null) {
            running.close();
        }
    }
}
