package dev.muster.producer.syndication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.muster.producer.article.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads JSON Feed 1.0 and 1.1 (jsonfeed.org), forgiving of numbers where texts belong and texts where lists belong. */
final class JsonFeedReader {

    private static final String VERSION = "jsonfeed.org/version/";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String base;
    private final List<FeedItem> items = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();

    private JsonFeedReader(String base) {
        this.base = base;
    }

    /**
     * The feed that {@code text} is; empty when it is JSON of another kind.
     *
     * @throws FeedFormatException when it is no JSON
     */
    static Optional<ParsedFeed> read(String text, String base) throws FeedFormatException {
        try {
            JsonNode root = JSON.readTree(text);
            return isFeed(root) ? Optional.of(new JsonFeedReader(base).read(root)) : Optional.empty();
        } catch (JsonProcessingException noJson) {
            throw new FeedFormatException("is JSON that breaks off or is not well formed ("
                    + noJson.getOriginalMessage() + "); tell its publisher");
        }
    }

    /** Some write the number of the version without the address. */
    private static boolean isFeed(JsonNode root) {
        String version = root.path("version").asText();
        return version.contains(VERSION)
                || version.startsWith("1") && root.path("items").isArray();
    }

    private ParsedFeed read(JsonNode root) {
        root.path("items").forEach(this::add);
        String version = root.path("version").asText();
        return new ParsedFeed(
                FeedFormat.JSON,
                version.substring(version.contains(VERSION) ? version.indexOf(VERSION) + VERSION.length() : 0),
                head(root),
                FeedRhythm.UNTOLD,
                items,
                refused,
                List.of());
    }

    private FeedHead head(JsonNode root) {
        List<WebLink> links = new ArrayList<>();
        address(root, "home_page_url").map(WebLink::alternate).ifPresent(links::add);
        address(root, "feed_url")
                .map(address -> WebLink.of(WebLink.SELF, address))
                .ifPresent(links::add);
        return new FeedHead(
                null,
                plain(root, "title"),
                plain(root, "description"),
                address(root, "home_page_url").orElse(null),
                links,
                persons(root),
                null,
                null,
                text(root, "language"),
                null,
                null,
                image(root, "icon", "favicon"),
                List.of());
    }

    private void add(JsonNode item) {
        if (item.isObject() && !item.isEmpty()) {
            items.add(item(item));
        } else {
            refused.add(new Refusal(
                    String.format(Locale.ROOT, "item %d", items.size() + refused.size() + 1),
                    "is no JSON object with fields; it needs an id and a text"));
        }
    }

    private FeedItem item(JsonNode item) {
        List<WebLink> links = links(item);
        return new FeedItem(
                text(item, "id"),
                plain(item, "title"),
                Links.page(links),
                links,
                persons(item),
                plain(item, "summary"),
                contents(item),
                date(item, "date_published"),
                date(item, "date_modified"),
                text(item, "language"),
                texts(item.path("tags")),
                null,
                image(item, "image", "banner_image"));
    }

    /** The page comes first; an item of a link blog links the page that it is about as well. */
    private List<WebLink> links(JsonNode item) {
        List<WebLink> links = new ArrayList<>();
        address(item, "url").map(WebLink::alternate).ifPresent(links::add);
        address(item, "external_url")
                .map(address -> WebLink.of(links.isEmpty() ? WebLink.ALTERNATE : "related", address))
                .ifPresent(links::add);
        item.path("attachments")
                .forEach(file -> address(file, "url")
                        .map(address -> new WebLink(
                                WebLink.ENCLOSURE,
                                address,
                                text(file, "mime_type"),
                                text(file, "title"),
                                null,
                                text(file, "size_in_bytes")))
                        .ifPresent(links::add));
        return links;
    }

    private List<MarkedText> contents(JsonNode item) {
        return Stream.of(
                        marked(text(item, "content_html"), MarkedText.HTML),
                        marked(text(item, "content_text"), MarkedText.PLAIN))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<MarkedText> marked(String value, String type) {
        return Optional.ofNullable(value)
                .map(told -> new MarkedText(
                        type.equals(MarkedText.HTML) ? SafeHtml.of(told, base) : told, type, null, base));
    }

    private MarkedText plain(JsonNode node, String field) {
        return marked(text(node, field), MarkedText.PLAIN).orElse(null);
    }

    /** Version 1.1 has a list where 1.0 has one. */
    private List<Person> persons(JsonNode node) {
        JsonNode told = node.path("authors").isEmpty() ? node.path("author") : node.path("authors");
        Stream<JsonNode> all = told.isArray() ? StreamSupport.stream(told.spliterator(), false) : Stream.of(told);
        return all.map(this::person).flatMap(Optional::stream).toList();
    }

    private Optional<Person> person(JsonNode told) {
        String name = told.isTextual() ? told.asText().strip() : text(told, "name");
        String uri = address(told, "url").orElse(null);
        boolean nobody = (name == null || name.isEmpty()) && uri == null;
        return nobody ? Optional.empty() : Optional.of(new Person(name, null, uri));
    }

    private WebImage image(JsonNode node, String... fields) {
        return Stream.of(fields)
                .map(field -> address(node, field))
                .flatMap(Optional::stream)
                .findFirst()
                .map(address -> new WebImage(address, null))
                .orElse(null);
    }

    private Optional<String> address(JsonNode node, String field) {
        return Optional.ofNullable(text(node, field)).map(told -> UriText.resolve(base, told));
    }

    private static FeedDate date(JsonNode node, String field) {
        String told = text(node, field);
        return told == null ? null : FeedDate.of(told);
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .filter(told -> !told.isBlank())
                .toList();
    }

    /** Null when absent, blank, or no value. */
    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        String told = value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
        return told.isEmpty() ? null : told;
    }
}
