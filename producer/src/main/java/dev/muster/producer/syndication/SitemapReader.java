package dev.muster.producer.syndication;

import dev.muster.producer.article.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads sitemaps: each address an item, with title, date, language and keywords where Google's news extension tells them. */
final class SitemapReader {

    private final List<FeedItem> items = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();

    private SitemapReader() {}

    /**
     * The sitemap below {@code document}; empty when there is none.
     *
     * @throws FeedFormatException when it only lists other sitemaps, the first of which the message names
     */
    static Optional<ParsedFeed> read(XmlTree tree) throws FeedFormatException {
        refuseIndex(tree.document());
        return tree.document().child("urlset").map(urls -> new SitemapReader().read(urls, tree.problems()));
    }

    private static void refuseIndex(XmlElement document) throws FeedFormatException {
        Optional<XmlElement> index = document.child("sitemapindex");
        if (index.isPresent()) {
            String first = index.get()
                    .children("sitemap")
                    .map(sitemap -> sitemap.textOf("loc"))
                    .filter(address -> address != null)
                    .findFirst()
                    .orElse("none");
            throw new FeedFormatException(
                    "is an index of sitemaps; follow the one that lists the news (the first is " + first + ")");
        }
    }

    private ParsedFeed read(XmlElement urls, List<String> problems) {
        urls.children("url").forEach(this::add);
        String outlet = urls.children("url")
                .flatMap(url -> url.children("news:news"))
                .flatMap(news -> news.children("news:publication"))
                .map(publication -> publication.textOf("news:name"))
                .filter(name -> name != null)
                .findFirst()
                .orElse(null);
        FeedHead head = SourceHead.of(outlet, null);
        return new ParsedFeed(FeedFormat.SITEMAP, null, head, FeedRhythm.UNTOLD, items, refused, problems);
    }

    private void add(XmlElement url) {
        String location = url.textOf("loc");
        if (location == null) {
            refused.add(new Refusal(
                    String.format(Locale.ROOT, "url %d", items.size() + refused.size() + 1),
                    "has no address; it needs a loc"));
        } else {
            items.add(item(url, url.resolve(location), url.child("news:news").orElse(url)));
        }
    }

    private static FeedItem item(XmlElement url, String address, XmlElement news) {
        FeedDate changed = HeadReader.date(url.textOf("lastmod"));
        FeedDate published = HeadReader.date(news.textOf("news:publication_date"));
        String title = news.textOf("news:title");
        return new FeedItem(
                address,
                title == null ? null : MarkedText.plain(title),
                address,
                List.of(WebLink.alternate(address)),
                List.of(),
                null,
                List.of(),
                published == null ? changed : published,
                changed,
                language(news),
                keywords(news),
                null,
                image(url));
    }

    private static String language(XmlElement news) {
        return news.child("news:publication")
                .map(publication -> publication.textOf("news:language"))
                .orElse(null);
    }

    private static List<String> keywords(XmlElement news) {
        String told = news.textOf("news:keywords");
        return told == null
                ? List.of()
                : Stream.of(told.split(",", -1))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    private static WebImage image(XmlElement url) {
        return url.child("image:image")
                .map(image -> image.textOf("image:loc"))
                .map(address -> new WebImage(url.resolve(address), null))
                .orElse(null);
    }
}
