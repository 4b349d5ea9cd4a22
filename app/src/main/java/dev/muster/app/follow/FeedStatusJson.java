package dev.muster.app.follow;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.schema.FeedStatus;

/** A feed and how it fares as one JSON object, the same as the API gives. */
public final class FeedStatusJson {
    private FeedStatusJson() {}

    /** The object; what is not known is null. */
    public static ObjectNode of(FeedStatus status) {
        ArrayNode problems = JsonNodeFactory.instance.arrayNode();
        status.problems().forEach(problems::add);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("problems", problems);
        return json.put("id", status.id())
                .put("kind", status.kind())
                .put("location", status.location())
                .put("language", status.language())
                .put("outlet", status.outlet())
                .put("interval", status.interval())
                .put("condition", status.condition().name())
                .put("lastPoll", text(status.lastPoll()))
                .put("lastSuccess", text(status.lastSuccess()))
                .put("lastError", status.lastError())
                .put("lastErrorAt", text(status.lastErrorAt()))
                .put("streak", status.streak())
                .put("nextPoll", text(status.nextPoll()))
                .put("nextPollReason", status.nextPollReason())
                .put("articlesADay", status.articlesADay())
                .put("unchangedShare", status.unchangedShare())
                .put("movedTo", status.movedTo());
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
