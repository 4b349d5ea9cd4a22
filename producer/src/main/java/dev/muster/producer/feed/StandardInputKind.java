package dev.muster.producer.feed;

import dev.muster.producer.article.ArticleFile;
import dev.muster.producer.article.FoundItem;
import dev.muster.schema.Feed;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Kind {@code stdin}: standard input, read to its end by the first poll; one text with front matter, or JSON. */
public final class StandardInputKind implements FeedKind {

    /** How messages call the stream. */
    public static final String LOCATION = "standard input";

    /** Once read, nothing new comes. */
    private static final Duration RHYTHM = Duration.ofDays(1);

    private final InputStream in;

    /** Over the standard input of the process. */
    public StandardInputKind() {
        this(System.in);
    }

    StandardInputKind(InputStream in) {
        this.in = in;
    }

    @Override
    public String name() {
        return "stdin";
    }

    @Override
    public FeedSource open(Feed feed, FeedContext context) {
        return new Source(in);
    }

    /** Keeps what it read, since a stream cannot be read twice, until a cursor tells that it was published. */
    private static final class Source implements FeedSource {

        private static final Cursor END = new Cursor(null, null, Map.of(LOCATION, "read"));

        private final InputStream in;
        private List<FoundItem> read;

        Source(InputStream in) {
            this.in = in;
        }

        @Override
        public Poll poll(Cursor since) throws FeedException {
            if (since.marks().containsKey(LOCATION)) {
                read = List.of();
            }
            return Poll.of(items(), END);
        }

        private List<FoundItem> items() throws FeedException {
            try {
                read = read == null ? ArticleFile.read(in, LOCATION) : read;
                return read;
            } catch (IOException broken) {
                throw new FeedException(LOCATION + ": broke off (" + broken.getMessage() + "); send it again", broken);
            }
        }

        @Override
        public Duration rhythm() {
            return RHYTHM;
        }

        /** Leaves the stream open: it belongs to the process. */
        @Override
        public void close() {}
    }
}
