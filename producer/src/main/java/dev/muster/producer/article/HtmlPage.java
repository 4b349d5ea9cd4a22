package dev.muster.producer.article;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Reads the article out of a web page: JSON-LD, meta elements and visible elements, in this order of trust for what is
 * said about the article; for its text the largest article or main element, else the block that holds the most
 * unlinked paragraph text, else JSON-LD. Time is linear in the page. Changes the page it is given.
 */
final class HtmlPage {

    /** A container with less text than this is a teaser or a shell that a script fills. */
    private static final int SHORTEST_STORY = 200;

    private static final String FURNITURE = HtmlText.NO_PROSE
            + ", nav, aside, footer, dialog, menu, [role=navigation], [role=complementary], [role=contentinfo], [role=banner]";

    /** Class names and ids, as whole words, of boxes that stand inside stories without being part of them. */
    private static final String BOXES = Stream.of(
                    "share",
                    "social",
                    "related",
                    "newsletter",
                    "advert",
                    "advertisement",
                    "ads",
                    "promo",
                    "breadcrumb",
                    "breadcrumbs",
                    "comments",
                    "caption",
                    "wp-caption-text",
                    "baca-juga",
                    "read-also",
                    "tags",
                    "cookie")
            .flatMap(name -> Stream.of("." + name, "#" + name))
            .collect(Collectors.joining(", "));

    private final Document page;
    private final JsonLd linked;

    HtmlPage(Document page) {
        this.page = page;
        this.linked = JsonLd.of(page);
    }

    /** Tells {@code article} all that the page says. */
    void tell(FoundArticle.Builder article) {
        title().ifPresent(article::title);
        language().ifPresent(article::lang);
        address().ifPresent(article::url);
        outlet().ifPresent(article::outlet);
        linked.text("sourceOrganization").ifPresent(article::origin);
        published().ifPresent(article::publishedAt);
        modified().ifPresent(article::modifiedAt);
        article.body(body());
    }

    private Optional<String> title() {
        return first(List.of(
                () -> linked.text("headline"),
                () -> meta("og:title"),
                () -> text("article h1"),
                () -> text("h1"),
                () -> text("head > title")));
    }

    private Optional<String> language() {
        return first(List.of(
                () -> attribute("html[lang]", "lang"),
                () -> linked.text("inLanguage"),
                () -> meta("og:locale"),
                () -> attribute("meta[http-equiv=content-language]", "content")));
    }

    private Optional<String> address() {
        return first(List.of(
                () -> attribute("link[rel=canonical]", "href").filter(HtmlPage::isAbsolute),
                () -> meta("og:url").filter(HtmlPage::isAbsolute),
                () -> linked.text("url").filter(HtmlPage::isAbsolute)));
    }

    private Optional<String> outlet() {
        return first(List.of(() -> linked.text("publisher"), () -> meta("og:site_name")));
    }

    private Optional<Instant> published() {
        return firstDate(List.of(
                () -> linked.text("datePublished"),
                () -> meta("article:published_time"),
                () -> attribute("[itemprop=datePublished][content]", "content"),
                () -> attribute("[itemprop=datePublished][datetime]", "datetime"),
                () -> meta("date"),
                () -> meta("pubdate"),
                () -> meta("dc.date"),
                () -> attribute("article time[datetime]", "datetime"),
                () -> attribute("time[datetime]", "datetime")));
    }

    private Optional<Instant> modified() {
        return firstDate(List.of(
                () -> linked.text("dateModified"),
                () -> meta("article:modified_time"),
                () -> meta("og:updated_time"),
                () -> attribute("[itemprop=dateModified][content]", "content")));
    }

    private String body() {
        Optional<String> articleBody = linked.text("articleBody");
        page.select(FURNITURE).remove();
        page.select(BOXES).not("html, body, article, main").remove();
        page.select("h1").remove();
        String story = container().map(HtmlText::of).orElse("");
        if (story.length() < SHORTEST_STORY
                && articleBody.isPresent()
                && articleBody.get().length() > story.length()) {
            return HtmlText.of(articleBody.get().replace("\n", "<br>"));
        }
        return story.isEmpty() ? HtmlText.of(page.body()) : story;
    }

    private Optional<Element> container() {
        return largest(page.select("[itemprop=articleBody]"))
                .or(() -> largest(page.select("article")))
                .or(() -> largest(page.select("main, [role=main]")))
                .or(this::densest);
    }

    private static Optional<Element> largest(Elements candidates) {
        Map<Element, Integer> lengths = new LinkedHashMap<>();
        candidates.stream()
                .filter(candidate -> candidate.parents().stream().noneMatch(lengths::containsKey))
                .forEach(candidate ->
                        lengths.put(candidate, HtmlText.of(candidate).length()));
        return best(lengths).filter(candidate -> lengths.get(candidate) >= SHORTEST_STORY);
    }

    private Optional<Element> densest() {
        Map<Element, Integer> scores = new LinkedHashMap<>();
        for (Element paragraph : page.select("p")) {
            Element block = paragraph.parent();
            if (block != null) {
                scores.merge(block, unlinked(paragraph), Integer::sum);
            }
        }
        return best(scores);
    }

    private static int unlinked(Element paragraph) {
        int linkedText = paragraph.select("a").stream()
                .mapToInt(link -> link.text().length())
                .sum();
        return Math.max(0, paragraph.text().length() - linkedText);
    }

    /** The first of the elements with the highest number. */
    private static Optional<Element> best(Map<Element, Integer> numbers) {
        return numbers.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .max(Map.Entry.<Element, Integer>comparingByValue())
                .map(Map.Entry::getKey);
    }

    /** The first answer among sources in order of trust. */
    private static Optional<String> first(List<Supplier<Optional<String>>> sources) {
        return sources.stream().map(Supplier::get).flatMap(Optional::stream).findFirst();
    }

    /** The first answer that is a date; a date that cannot be read is passed over, unlike in front matter. */
    private static Optional<Instant> firstDate(List<Supplier<Optional<String>>> sources) {
        return sources.stream()
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .map(ArticleDate::parse)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> meta(String name) {
        return page.select("meta[content]").stream()
                .filter(meta -> meta.attr("property").equalsIgnoreCase(name)
                        || meta.attr("name").equalsIgnoreCase(name))
                .map(meta -> meta.attr("content"))
                .filter(told -> !told.isBlank())
                .findFirst();
    }

    private Optional<String> text(String selector) {
        return Optional.ofNullable(page.selectFirst(selector))
                .map(Element::text)
                .filter(told -> !told.isBlank());
    }

    private Optional<String> attribute(String selector, String name) {
        return Optional.ofNullable(page.selectFirst(selector))
                .map(element -> element.attr(name))
                .filter(told -> !told.isBlank());
    }

    private static boolean isAbsolute(String url) {
        return CanonicalUrl.of(url).isPresent();
    }
}
