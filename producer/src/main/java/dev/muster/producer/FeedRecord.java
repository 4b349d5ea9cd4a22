package dev.muster.producer;

import dev.muster.producer.article.Sha256;
import dev.muster.schema.Feed;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TreeMap;

/** What a feed's record means to those who poll it. */
final class FeedRecord {
    private FeedRecord() {}

    /** Tells apart records under which a server may answer something else, or that somebody changed to have it asked again. */
    static String fingerprint(Feed feed) {
        String told = String.join(
                "\n",
                feed.getKind(),
                feed.getLocation(),
                String.valueOf(feed.getInterval()),
                new TreeMap<>(feed.getHeaders()) + (feed.getPages() == null ? "" : "\n" + feed.getPages()));
        return Sha256.hex(told.getBytes(StandardCharsets.UTF_8));
    }

    /** Feeds of one lane are polled one after the other: those of one host; others have one for themselves. */
    static String lane(Feed feed) {
        try {
            String host = new URI(feed.getLocation().strip()).getRawAuthority();
            return host == null ? feed.getId() : "//" + host.toLowerCase(Locale.ROOT);
        } catch (java.net.URISyntaxException none) {
            return feed.getId();
        }
    }
}
