package dev.muster.producer.article;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * One article as a JSON object, several as an array, or one a line (NDJSON). Fields are those of the Article schema;
 * the names that other exports use are understood too, the first that is present counts:
 *
 * <table>
 *   <caption>Fields</caption>
 *   <tr><td>guid</td><td>id, guid</td></tr>
 *   <tr><td>url</td><td>url, link, canonicalUrl, canonical_url</td></tr>
 *   <tr><td>outlet</td><td>outlet, source, publisher, site_name (text, or an object with a name)</td></tr>
 *   <tr><td>title</td><td>title, headline</td></tr>
 *   <tr><td>body</td><td>body, text, content, articleBody, content_text (text, or an array of paragraphs);
 *       body_html, content_html (HTML)</td></tr>
 *   <tr><td>lang</td><td>lang, language, inLanguage</td></tr>
 *   <tr><td>publishedAt</td><td>publishedAt, published, published_at, datePublished, date_published, pubDate, date
 *       (ISO 8601, RFC 1123, or milliseconds since 1970)</td></tr>
 *   <tr><td>modifiedAt</td><td>modifiedAt, modified, modified_at, dateModified, date_modified, updated</td></tr>
 *   <tr><td>origin</td><td>origin, agency, wire</td></tr>
 *   <tr><td>author</td><td>author, authors, byline, creator (text, an object with a name, or an array of them)</td></tr>
 * </table>
 *
 * <p>Other fields are passed over. An element or a line that cannot be read is refused alone, by number.
 */
final class JsonFormat implements ArticleFormat {

    private static final String[] GUID = {"id", "guid"};
    private static final String[] URL = {"url", "link", "canonicalUrl", "canonical_url"};
    private static final String[] OUTLET = {"outlet", "source", "publisher", "site_name"};
    private static final String[] TITLE = {"title", "headline"};
    private static final String[] BODY = {"body", "text", "content", "articleBody", "content_text"};
    private static final String[] HTML_BODY = {"body_html", "content_html"};
    private static final String[] LANG = {"lang", "language", "inLanguage"};
    private static final String[] PUBLISHED = {
        "publishedAt", "published", "published_at", "datePublished", "date_published", "pubDate", "date"
    };
    private static final String[] MODIFIED = {
        "modifiedAt", "modified", "modified_at", "dateModified", "date_modified", "updated"
    };
    private static final String[] ORIGIN = {"origin", "agency", "wire"};
    private static final String[] AUTHOR = {"author", "authors", "byline", "creator"};

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Override
    public List<FoundItem> read(byte[] bytes, String location) throws UnreadableArticleException {
        DecodedText decoded = DecodedText.of(bytes, location);
        List<FoundItem> items = items(decoded.text(), location);
        if (items.isEmpty()) {
            throw new UnreadableArticleException(
                    location, "holds no article; write a JSON object, an array or one a line");
        }
        return items;
    }

    private static List<FoundItem> items(String text, String location) throws UnreadableArticleException {
        if (isLines(text)) {
            return lines(text, location);
        }
        if (text.isBlank()) {
            return List.of();
        }
        JsonNode root = parse(text, location);
        return root.isArray() ? elements(root, location) : List.of(item(root, location));
    }

    /** One a line: the first line that is not blank is an object by itself and something follows it. */
    private static boolean isLines(String text) {
        String stripped = text.strip();
        int end = stripped.indexOf('\n');
        if (end < 0 || !stripped.startsWith("{")) {
            return false;
        }
        try {
            return JSON.readTree(stripped.substring(0, end)).isObject();
        } catch (JsonProcessingException spansLines) {
            return stripped.substring(end).strip().startsWith("{");
        }
    }

    private static List<FoundItem> lines(String text, String location) {
        List<FoundItem> items = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (!line.isBlank()) {
                items.add(line(line, location + ", line " + number));
            }
        }
        return items;
    }

    private static FoundItem line(String line, String location) {
        try {
            return item(parse(line, location), location);
        } catch (UnreadableArticleException broken) {
            return broken.toRefusal();
        }
    }

    private static List<FoundItem> elements(JsonNode array, String location) {
        List<FoundItem> items = new ArrayList<>();
        for (JsonNode element : array) {
            items.add(item(element, location + ", article " + (items.size() + 1)));
        }
        return items;
    }

    private static JsonNode parse(String json, String location) throws UnreadableArticleException {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new UnreadableArticleException(
                    location,
                    "is no JSON" + where(json, broken.getLocation()) + ": " + words(broken) + "; mend it there");
        }
    }

    private static String where(String json, JsonLocation at) {
        if (at == null) {
            return "";
        }
        String line = json.indexOf('\n') < 0 ? "" : "line " + at.getLineNr() + ", ";
        return " (" + line + "column " + at.getColumnNr() + ")";
    }

    /** Without the parser's hints at its own settings. */
    private static String words(JsonProcessingException broken) {
        return broken.getOriginalMessage().replaceAll(" \\(start marker.*|, from `[^`]*`", "");
    }

    private static FoundItem item(JsonNode json, String location) {
        try {
            return article(json, location);
        } catch (UnreadableArticleException unreadable) {
            return unreadable.toRefusal();
        }
    }

    private static FoundArticle article(JsonNode json, String location) throws UnreadableArticleException {
        if (!json.isObject()) {
            throw new UnreadableArticleException(location, "is no JSON object; write {\"title\": …, \"body\": …}");
        }
        FoundArticle.Builder article = FoundArticle.at(location);
        text(json, GUID).map(Guid::ofFile).ifPresent(article::guid);
        text(json, URL).ifPresent(article::url);
        text(json, OUTLET).ifPresent(article::outlet);
        text(json, TITLE).ifPresent(article::title);
        text(json, LANG).ifPresent(article::lang);
        text(json, ORIGIN).ifPresent(article::origin);
        value(json, AUTHOR).map(JsonFormat::names).ifPresent(article::author);
        article.publishedAt(date(json, location, PUBLISHED)).modifiedAt(date(json, location, MODIFIED));
        return article.body(body(json)).build();
    }

    private static String body(JsonNode json) {
        return text(json, BODY)
                .or(() -> text(json, HTML_BODY).map(HtmlText::of))
                .orElse("");
    }

    private static Optional<JsonNode> value(JsonNode json, String... names) {
        for (String name : names) {
            if (json.hasNonNull(name)) {
                return Optional.of(json.get(name));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> text(JsonNode json, String... names) {
        return value(json, names).map(JsonFormat::text).filter(text -> !text.isBlank());
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining("\n"));
        }
        return value.isObject() ? value.path("name").asText("") : value.asText();
    }

    private static String names(JsonNode told) {
        return StreamSupport.stream((told.isArray() ? told : List.of(told)).spliterator(), false)
                .map(JsonFormat::text)
                .filter(name -> !name.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static Instant date(JsonNode json, String location, String... names) throws UnreadableArticleException {
        Optional<JsonNode> told =
                value(json, names).filter(value -> !value.asText().isBlank());
        if (told.isEmpty()) {
            return null;
        }
        JsonNode value = told.get();
        Optional<Instant> date =
                value.isIntegralNumber() ? ArticleDate.ofEpochMilli(value.asLong()) : ArticleDate.parse(value.asText());
        return date.orElseThrow(() -> new UnreadableArticleException(
                location,
                String.format(
                        Locale.ROOT,
                        "%s: %s is no date; write \"2024-10-18\", \"2024-10-18T09:30:00Z\" or milliseconds since 1970",
                        names[0],
                        value)));
    }
}
