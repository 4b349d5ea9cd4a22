package dev.muster.producer.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says of its article in schema.org terms, as JSON-LD; every answer is empty when it says nothing. */
final class JsonLd {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonNode article;

    private JsonLd(JsonNode article) {
        this.article = article;
    }

    /** The first article, at any depth, of the page's JSON-LD scripts; broken scripts are passed over. */
    static JsonLd of(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            Optional<JsonNode> article = parse(script.data()).flatMap(JsonLd::article);
            if (article.isPresent()) {
                return new JsonLd(article.get());
            }
        }
        return new JsonLd(MissingNode.getInstance());
    }

    /** The text of {@code field}, or the name of the object that stands there. */
    Optional<String> text(String field) {
        JsonNode value = article.path(field);
        JsonNode first = value.isArray() ? value.path(0) : value;
        JsonNode text = first.isObject() ? first.path("name") : first;
        return Optional.of(text.asText("")).filter(told -> !told.isBlank());
    }

    private static Optional<JsonNode> parse(String script) {
        try {
            return Optional.ofNullable(JSON.readTree(script));
        } catch (JsonProcessingException broken) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> article(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty()) {
            JsonNode node = open.poll();
            if (isArticle(node)) {
                return Optional.of(node);
            }
            node.forEach(open::add);
        }
        return Optional.empty();
    }

    /** NewsArticle, ReportageNewsArticle, BlogPosting and their kin. */
    private static boolean isArticle(JsonNode node) {
        JsonNode type = node.path("@type");
        String name = type.isArray() ? type.path(0).asText() : type.asText();
        return name.endsWith("Article") || name.endsWith("BlogPosting");
    }
}
