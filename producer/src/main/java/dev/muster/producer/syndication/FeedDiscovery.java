package dev.muster.producer.syndication;

import dev.muster.producer.page.PageBudget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the feeds of a web page: those that it declares ({@code link rel="alternate"} with the type of a feed), in their
 * order, but feeds of comments last; where it declares none, the links whose address ends like a feed's.
 */
public final class FeedDiscovery {

    /** The types of feeds, two of them from the time before Atom's was registered. */
    private static final Set<String> TYPES = Set.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/x.atom+xml",
            "application/x-atom+xml",
            "application/rdf+xml",
            "application/feed+json",
            "application/json",
            "text/xml",
            "application/xml");

    /** Ways to end the address of a feed that are used for nothing else. */
    private static final Pattern FEED_ADDRESS =
            Pattern.compile("(?i).*(?:[./](?:rss|rdf|atom)(?:\\.xml)?|/(?:feed|feed\\.xml|feed\\.json|index\\.xml))/?");

    private static final int MOST_FEEDS = 100;

    private FeedDiscovery() {}

    /** The feeds of an HTML page, each address once; empty when it points to none. */
    public static List<DiscoveredFeed> of(FeedDocument page) {
        Document html = Jsoup.parse(PageBudget.within(DecodedFeed.of(page).text()));
        String base = base(html, page.url());
        List<DiscoveredFeed> declared = found(html.select("link[rel][href]"), base, FeedDiscovery::declaresFeed);
        List<DiscoveredFeed> feeds =
                declared.isEmpty() ? found(html.select("a[href]"), base, FeedDiscovery::looksLikeFeed) : declared;
        return feeds.stream()
                .sorted(Comparator.comparing(DiscoveredFeed::isOfComments))
                .toList();
    }

    private static String base(Document html, String url) {
        Element told = html.selectFirst("base[href]");
        return told == null ? url : UriText.base(url, told.attr("href"));
    }

    private static List<DiscoveredFeed> found(List<Element> links, String base, Predicate<Element> wanted) {
        Map<String, DiscoveredFeed> feeds = new LinkedHashMap<>();
        links.stream().filter(wanted).limit(MOST_FEEDS).forEach(link -> {
            String url = UriText.resolve(base, link.attr("href"));
            feeds.putIfAbsent(
                    url,
                    new DiscoveredFeed(
                            url, told(type(link)), told(link.attr("title").strip())));
        });
        return new ArrayList<>(feeds.values());
    }

    private static String told(String text) {
        return text.isEmpty() ? null : text;
    }

    /** {@code rel=feed} is enough, and so says the registry of relations. */
    private static boolean declaresFeed(Element link) {
        Set<String> relations = Set.copyOf(
                List.of(link.attr("rel").toLowerCase(Locale.ROOT).strip().split("\\s+")));
        boolean feed = relations.contains("alternate") && TYPES.contains(type(link)) || relations.contains("feed");
        return feed && !link.attr("href").isBlank();
    }

    private static String type(Element link) {
        String type = link.attr("type").toLowerCase(Locale.ROOT);
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters)).strip();
    }

    private static boolean looksLikeFeed(Element link) {
        String address = link.attr("href").strip();
        int query = address.indexOf('?');
        return FEED_ADDRESS
                .matcher(query < 0 ? address : address.substring(0, query))
                .matches();
    }
}
