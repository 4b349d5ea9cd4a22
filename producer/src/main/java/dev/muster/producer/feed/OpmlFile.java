package dev.muster.producer.feed;

import dev.muster.producer.web.WebAddress;
import dev.muster.producer.web.WebException;
import dev.muster.schema.Feed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads lists of feeds in OPML, as feed readers export them: every outline with an {@code xmlUrl}, at any depth, is a
 * feed of kind {@code rss}. Its id is a slug of its text, so the same list gives the same ids; its outlet is its text;
 * its language the attribute {@code language}. What {@link OpmlWriter} wrote comes back as it was, but for its headers.
 */
public final class OpmlFile {

    /** Where attributes of our own live, which other readers pass over. */
    static final String NAMESPACE = "urn:muster:feeds";

    private final Set<String> ids = new HashSet<>();
    private final Set<String> addresses = new HashSet<>();
    private final List<Feed> feeds = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    private OpmlFile() {}

    /**
     * What a file lists.
     *
     * @param feeds in their order, each address once
     * @param refused why others cannot be followed, in words
     */
    public record Listed(List<Feed> feeds, List<String> refused) {
        public Listed {
            feeds = List.copyOf(feeds);
            refused = List.copyOf(refused);
        }
    }

    /**
     * The feeds of a file.
     *
     * @throws FeedException when the file cannot be read or lists no feed at all
     */
    public static Listed read(Path file) throws FeedException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString());
        } catch (IOException unreadable) {
            throw new FeedException(file + ": cannot be read (" + unreadable + "); check path and rights", unreadable);
        }
    }

    /** The same from a stream, which {@code location} names in messages. */
    public static Listed read(InputStream in, String location) throws FeedException, IOException {
        Document opml = Jsoup.parse(in, null, "", Parser.xmlParser());
        OpmlFile file = new OpmlFile();
        opml.select("outline").forEach(file::add);
        if (file.addresses.isEmpty()) {
            throw new FeedException(location + ": lists no feed; an OPML file has outline elements with an xmlUrl");
        }
        return new Listed(file.feeds, file.refused);
    }

    private void add(Element outline) {
        String kind = kind(outline);
        String address = attribute(outline, kind.equals(SyndicationKind.NAME) ? "xmlUrl" : "muster:location");
        if (address == null || !addresses.add(kind + ' ' + address)) {
            return;
        }
        String name = Stream.of(attribute(outline, "title"), attribute(outline, "text"), address)
                .filter(told -> told != null)
                .findFirst()
                .orElseThrow();
        Feed feed = Feed.newBuilder()
                .setId(id(outline, name))
                .setKind(kind)
                .setLocation(address)
                .setLanguage(attribute(outline, "language"))
                .setOutlet(outlet(outline, name, address))
                .setInterval(attribute(outline, "muster:interval"))
                .setPages(attribute(outline, "muster:pages"))
                .setEnabled(!"false".equals(attribute(outline, "muster:enabled")))
                .setHeaders(Map.of())
                .build();
        try {
            if (kind.equals(SyndicationKind.NAME)) {
                WebAddress.of(address);
            }
            feeds.add(feed);
        } catch (WebException noAddress) {
            refused.add(noAddress.getMessage());
        }
    }

    private static String kind(Element outline) {
        String kind = attribute(outline, "muster:kind");
        return kind == null ? SyndicationKind.NAME : kind;
    }

    /** The id that an export of ours gives, where it can be one. */
    private String id(Element outline, String name) {
        String told = attribute(outline, "muster:id");
        boolean isFree = told != null && FeedId.isValid(told) && !ids.contains(told);
        String id = isFree ? told : FeedId.of(name, ids::contains);
        ids.add(id);
        return id;
    }

    /** An export of ours tells it; a foreign list names the feed for it. */
    private static String outlet(Element outline, String name, String address) {
        if (attribute(outline, "muster:id") != null) {
            return attribute(outline, "muster:outlet");
        }
        return name.equals(address) ? null : name;
    }

    /** Null when absent or blank; names of attributes are compared without case, since exports differ. */
    private static String attribute(Element outline, String name) {
        String value = outline.attributes().getIgnoreCase(name).strip();
        return value.isEmpty() ? null : value;
    }
}
