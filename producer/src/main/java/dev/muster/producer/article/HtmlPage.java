package dev.muster.producer.article;

import dev.muster.producer.page.JsonLd;
import dev.muster.producer.page.PageTitle;
import dev.muster.producer.page.StoryReader;
import dev.muster.producer.page.Wires;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads the article out of a web page: for what is said about it JSON-LD, meta elements and visible elements, in this order of
 * trust; for its text what the page shows, see {@link StoryReader}. Time is linear in the page. Leaves the page as it is.
 */
final class HtmlPage {

    /** The part of the text in JSON-LD that the page must show to be taken for whole. */
    private static final double WHOLE = 0.7;

    /** Longer ones hold more than names. */
    private static final int LONGEST_BYLINE = 120;

    private static final Pattern DAY = Pattern.compile("/((?:19|20)[0-9]{2})[/-]([01]?[0-9])[/-]([0-3]?[0-9])(?:/|$)");

    private final Document page;
    private final JsonLd linked;

    /** The first content under each property and name, in lower case. */
    private final Map<String, String> metas;

    HtmlPage(Document page) {
        this.page = page;
        this.linked = JsonLd.of(page);
        this.metas = metas(page);
    }

    private static Map<String, String> metas(Document page) {
        Map<String, String> metas = new HashMap<>();
        for (Element meta : page.select("meta[content]")) {
            String told = meta.attr("content");
            if (!told.isBlank()) {
                metas.putIfAbsent(meta.attr("property").toLowerCase(Locale.ROOT), told);
                metas.putIfAbsent(meta.attr("name").toLowerCase(Locale.ROOT), told);
            }
        }
        return metas;
    }

    /** Tells {@code article} all that the page says. */
    void tell(FoundArticle.Builder article) {
        title().ifPresent(article::title);
        language().ifPresent(article::lang);
        address().ifPresent(article::url);
        outlet().ifPresent(article::outlet);
        published().ifPresent(article::publishedAt);
        modified().ifPresent(article::modifiedAt);
        author().ifPresent(article::author);
        List<String> body = body();
        origin(body).ifPresent(article::origin);
        article.body(String.join("\n", body));
    }

    private Optional<String> title() {
        return first(List.of(
                () -> linked.text("headline"),
                () -> meta("og:title").map(told -> PageTitle.of(page, told)),
                () -> shown("head > title")
                        .map(told -> PageTitle.of(page, told))
                        .filter(heading -> !heading.equals(page.title())),
                () -> shown("article h1"),
                () -> shown("h1"),
                () -> shown("head > title")));
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
                () -> meta("dc.date.issued"),
                () -> meta("dcterms.created"),
                () -> meta("dcterms.date"),
                () -> meta("publishdate"),
                () -> meta("publish-date"),
                () -> meta("parsely-pub-date"),
                () -> meta("sailthru.date"),
                () -> meta("article.published"),
                () -> attribute("article time[datetime]", "datetime"),
                () -> attribute("time[datetime]", "datetime"),
                () -> address().flatMap(HtmlPage::dayInPath)));
    }

    /** Many addresses hold the day: {@code /2024/10/18/}. */
    private static Optional<String> dayInPath(String url) {
        Matcher day = DAY.matcher(url);
        return day.find()
                ? Optional.of(day.group(1) + "-" + twoDigits(day.group(2)) + "-" + twoDigits(day.group(3)))
                : Optional.empty();
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private Optional<Instant> modified() {
        return firstDate(List.of(
                () -> linked.text("dateModified"),
                () -> meta("article:modified_time"),
                () -> meta("og:updated_time"),
                () -> attribute("[itemprop=dateModified][content]", "content")));
    }

    /**
     * What the page shows. The text in JSON-LD only counts where the page shows much less of it, since it lacks paragraphs as
     * often as not, and on many pages is cut short.
     */
    private List<String> body() {
        List<String> shown = StoryReader.read(page, title().orElse(null));
        String linkedBody = linked.body().map(HtmlPage::text).orElse("");
        int letters = shown.stream().mapToInt(String::length).sum();
        boolean hidden = letters < WHOLE * linkedBody.length();
        return hidden ? linkedBody.lines().toList() : shown;
    }

    /** Of text that may hold markup. */
    private static String text(String told) {
        return HtmlText.of(told.replace("\n", "<br>"));
    }

    /** The wire that the page credits, else the organization that it names as its source. */
    private Optional<String> origin(List<String> body) {
        return Stream.of("sourceOrganization", "provider", "author", "creditText", "copyrightHolder", "isBasedOn")
                .flatMap(field -> linked.texts(field).stream())
                .map(Wires::named)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> byline().flatMap(Wires::named))
                .or(() -> Wires.creditedIn(body))
                .or(() -> linked.text("sourceOrganization"));
    }

    private Optional<String> author() {
        List<String> authors = linked.texts("author");
        return authors.isEmpty()
                ? byline().filter(told -> told.length() <= LONGEST_BYLINE)
                : Optional.of(String.join(", ", authors));
    }

    private Optional<String> byline() {
        return first(List.of(
                () -> meta("author"),
                () -> meta("dc.creator"),
                () -> meta("article:author").filter(told -> !told.startsWith("http")),
                () -> attribute("meta[itemprop=author]", "content"),
                () -> shown("[itemprop=author]"),
                () -> shown("[rel=author]"),
                () -> shown(".byline")));
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
        return Optional.ofNullable(metas.get(name));
    }

    private Optional<String> shown(String selector) {
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
