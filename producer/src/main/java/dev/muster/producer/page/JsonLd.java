package dev.muster.producer.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says of its article in schema.org terms, as JSON-LD; every answer is empty when it says nothing. */
public final class JsonLd {

    /** Nodes that are looked through for an article; pages have some hundred. */
    private static final int NODES = 100_000;

    /** Of scripts that are looked through; those of live reports have some 300,000. */
    private static final int CHARACTERS = 1_000_000;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private final JsonNode article;

    private JsonLd(JsonNode article) {
        this.article = article;
    }

    /** The first article, at any depth, of the page's JSON-LD scripts; broken and overlong ones are passed over. */
    public static JsonLd of(Document page) {
        int characters = 0;
        for (Element script : page.select("script[type=application/ld+json]")) {
            String data = script.data();
            characters += data.length();
            Optional<JsonNode> article =
                    characters > CHARACTERS ? Optional.empty() : parse(data).flatMap(JsonLd::article);
            if (article.isPresent()) {
                return new JsonLd(article.get());
            }
        }
        return new JsonLd(MissingNode.getInstance());
    }

    /** The text of {@code field}, or the name of the object that stands there. */
    public Optional<String> text(String field) {
        return texts(field).stream().findFirst();
    }

    /** The texts of {@code field}, or the names of the objects that stand there. */
    public List<String> texts(String field) {
        JsonNode value = article.path(field);
        List<String> texts = new ArrayList<>();
        for (JsonNode one : value.isArray() ? value : List.of(value)) {
            String text = one.isObject() ? one.path("name").asText("") : one.asText("");
            if (!text.isBlank()) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** The text of the article, or of the entries of a live blog, one after the other. */
    public Optional<String> body() {
        return text("articleBody").or(() -> {
            List<String> entries = new ArrayList<>();
            article.path("liveBlogUpdate").forEach(entry -> {
                entries.add(entry.path("headline").asText(""));
                entries.add(entry.path("articleBody").asText(""));
            });
            String body = String.join("\n", entries).strip();
            return body.isEmpty() ? Optional.empty() : Optional.of(body);
        });
    }

    private static Optional<JsonNode> parse(String script) {
        try {
            return Optional.ofNullable(JSON.readTree(withoutComment(script)));
        } catch (JsonProcessingException broken) {
            return Optional.empty();
        }
    }

    /** Without what old page builders put around scripts to hide them from older browsers. */
    private static String withoutComment(String script) {
        String json = script.strip();
        boolean wrapped = json.startsWith("<!--") || json.startsWith("//<![CDATA[") || json.startsWith("<![CDATA[");
        int start = wrapped ? Math.max(0, json.indexOf('{')) : 0;
        int end = wrapped ? json.lastIndexOf('}') + 1 : json.length();
        return end > start ? json.substring(start, end) : json;
    }

    private static Optional<JsonNode> article(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(root);
        for (int seen = 0; !open.isEmpty() && seen < NODES; seen++) {
            JsonNode node = open.poll();
            if (isArticle(node)) {
                return Optional.of(node);
            }
            node.forEach(open::add);
        }
        return Optional.empty();
    }

    /** NewsArticle, ReportageNewsArticle, BlogPosting, LiveBlogPosting and their kin. */
    private static boolean isArticle(JsonNode node) {
        JsonNode type = node.path("@type");
        if (!type.isArray()) {
            return isArticle(type.asText());
        }
        for (JsonNode one : type) {
            if (isArticle(one.asText())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isArticle(String type) {
        return type.endsWith("Article") || type.endsWith("BlogPosting");
    }
}
