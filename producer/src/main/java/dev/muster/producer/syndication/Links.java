package dev.muster.producer.syndication;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects the links of a feed or an item: RSS writes them as text, Atom as attributes, many feeds both. */
final class Links {

    /** What a page comes as. */
    private static final List<String> PAGE_TYPES = List.of("text/html", "html", "application/xhtml+xml", "xhtml");

    /** Names of elements that hold a link to a page. */
    private static final String[] NAMES = {"link", "atom:link", "a10:link"};

    private final List<WebLink> links = new ArrayList<>();

    private Links() {}

    static List<WebLink> of(XmlElement element) {
        Links collected = new Links();
        for (String name : NAMES) {
            element.children(name).forEach(collected::add);
        }
        element.children("enclosure").forEach(collected::addEnclosure);
        return collected.links;
    }

    /** The page among {@code links}: the last alternate that is one, else the first alternate; null when there is none. */
    static String page(List<WebLink> links) {
        List<WebLink> alternates = links.stream().filter(WebLink::isAlternate).toList();
        return alternates.stream()
                .filter(Links::isPage)
                .reduce((earlier, later) -> later)
                .or(() -> alternates.stream().findFirst())
                .map(WebLink::href)
                .orElse(null);
    }

    private static boolean isPage(WebLink link) {
        return link.type() == null || PAGE_TYPES.contains(link.type().toLowerCase(Locale.ROOT));
    }

    private void add(XmlElement link) {
        String href = link.attribute("href");
        href = href == null ? link.attribute("url") : href;
        href = href == null ? link.attribute("uri") : href;
        href = href == null ? link.text() : href;
        if (href != null) {
            String rel = link.attribute("rel");
            links.add(link(rel == null ? WebLink.ALTERNATE : rel.toLowerCase(Locale.ROOT), href, link));
        }
    }

    private void addEnclosure(XmlElement file) {
        String url = file.attribute("url");
        url = url == null ? file.attribute("href") : url;
        if (url != null) {
            links.add(link(WebLink.ENCLOSURE, url, file));
        }
    }

    private static WebLink link(String rel, String href, XmlElement told) {
        String type = told.attribute("type");
        return new WebLink(
                rel,
                told.resolve(href),
                type == null ? null : type.toLowerCase(Locale.ROOT),
                told.attribute("title"),
                told.attribute("hreflang"),
                told.attribute("length"));
    }
}
