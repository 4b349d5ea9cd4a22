package dev.muster.producer.push;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What became of the articles of a request, each under its place among them, from 1.
 *
 * @param status 202 when all are kept, 207 when some, 422 when none
 * @param mediaType JSON, or JSON of a problem
 * @param body what the sender is told
 */
record PushReceipt(int status, String mediaType, String body) {
    private static final int ACCEPTED = 202;
    private static final int MULTI_STATUS = 207;
    private static final int UNPROCESSABLE = 422;

    static PushReceipt of(List<PushedItem> items) {
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        ArrayNode refused = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < items.size(); i++) {
            PushedItem item = items.get(i);
            if (item.reason() == null) {
                kept.add(kept(i + 1, item));
            } else {
                refused.add(refused(i + 1, item));
            }
        }
        return of(kept, refused);
    }

    private static PushReceipt of(ArrayNode kept, ArrayNode refused) {
        if (kept.isEmpty()) {
            String body = PushProblem.json(
                    UNPROCESSABLE, "Unprocessable Content", "Nothing of it is an article; nothing is kept.", refused);
            return new PushReceipt(UNPROCESSABLE, PushProblem.MEDIA_TYPE, body);
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("articles", kept);
        if (!refused.isEmpty()) {
            body.set("errors", refused);
        }
        return new PushReceipt(refused.isEmpty() ? ACCEPTED : MULTI_STATUS, "application/json", body.toString());
    }

    private static ObjectNode kept(int number, PushedItem item) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("item", number)
                .put("id", item.articleId())
                .put("outcome", item.outcome());
        if (!item.warnings().isEmpty()) {
            ArrayNode warnings = json.putArray("warnings");
            item.warnings().forEach(warnings::add);
        }
        return json;
    }

    private static ObjectNode refused(int number, PushedItem item) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("item", number)
                .put("location", item.location())
                .put("detail", item.reason());
    }
}
