package dev.muster.producer.feed;

import dev.muster.schema.Feed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
 * its language the attribute {@code language}.
 */
public final class OpmlFile {

    private static final int MAX_SLUG = 60;

    private final Set<String> ids = new HashSet<>();
    private final Set<String> addresses = new HashSet<>();
    private final List<Feed> feeds = new ArrayList<>();

    private OpmlFile() {}

    /**
     * The feeds of a file in their order, each address once.
     *
     * @throws FeedException when the file cannot be read or lists no feed
     */
    public static List<Feed> read(Path file) throws FeedException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString());
        } catch (IOException unreadable) {
            throw new FeedException(file + ": cannot be read (" + unreadable + "); check path and rights", unreadable);
        }
    }

    /** The same from a stream, which {@code location} names in messages. */
    public static List<Feed> read(InputStream in, String location) throws FeedException, IOException {
        Document opml = Jsoup.parse(in, null, "", Parser.xmlParser());
        OpmlFile file = new OpmlFile();
        opml.select("outline").forEach(file::add);
        if (file.feeds.isEmpty()) {
            throw new FeedException(location + ": lists no feed; an OPML file has outline elements with an xmlUrl");
        }
        return List.copyOf(file.feeds);
    }

    private void add(Element outline) {
        String address = attribute(outline, "xmlUrl");
        if (address == null || !addresses.add(address)) {
            return;
        }
        String name = Stream.of(attribute(outline, "title"), attribute(outline, "text"), address)
                .filter(told -> told != null)
                .findFirst()
                .orElseThrow();
        feeds.add(Feed.newBuilder()
                .setId(freeId(slug(name)))
                .setKind("rss")
                .setLocation(address)
                .setLanguage(attribute(outline, "language"))
                .setOutlet(name.equals(address) ? null : name)
                .setHeaders(Map.of())
                .build());
    }

    /** Null when absent or blank; names of attributes are compared without case, since exports differ. */
    private static String attribute(Element outline, String name) {
        String value = outline.attributes().getIgnoreCase(name).strip();
        return value.isEmpty() ? null : value;
    }

    private String freeId(String slug) {
        String id = slug;
        for (int number = 2; !ids.add(id); number++) {
            id = slug + "-" + number;
        }
        return id;
    }

    private static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String slug = plain.replaceAll("^https?://", "")
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String shortened = slug.substring(0, Math.min(slug.length(), MAX_SLUG)).replaceAll("-+$", "");
        return shortened.isEmpty() ? "feed" : shortened;
    }
}
