package dev.muster.app.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.muster.producer.syndication.DiscoveredFeed;
import dev.muster.producer.syndication.ParsedFeed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A parsed feed as one JSON object: the fields of {@link ParsedFeed} by their names, instants and durations as ISO 8601,
 * what is not told left out. The form in which public suites of feeds are compared.
 */
public final class ParsedFeedJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addSerializer(Duration.class, ToStringSerializer.instance))
            .build();

    private ParsedFeedJson() {}

    /** The feed that {@code file} holds. */
    public static ObjectNode of(String file, ParsedFeed feed) {
        ObjectNode json = named(file);
        json.setAll((ObjectNode) JSON.<JsonNode>valueToTree(feed));
        return json;
    }

    /** A page that is no feed itself but points to some. */
    public static ObjectNode of(String file, List<DiscoveredFeed> feeds) {
        ObjectNode json = named(file);
        json.set("feeds", JSON.valueToTree(feeds));
        return json;
    }

    /** A file that is no feed, and why. */
    public static ObjectNode error(String file, String reason) {
        return named(file).put("error", reason);
    }

    private static ObjectNode named(String file) {
        return JsonNodeFactory.instance.objectNode().put("file", file);
    }
}
