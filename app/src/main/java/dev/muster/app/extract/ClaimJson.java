package dev.muster.app.extract;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.extraction.claim.Evidence;
import dev.muster.extraction.claim.Period;
import dev.muster.extraction.claim.ReadClaim;
import dev.muster.extraction.figure.Quantity;

/** A claim as one JSON object, nested as on the page of claims: the form in which predictions are scored. */
public final class ClaimJson {
    private ClaimJson() {}

    /**
     * The object for one claim.
     *
     * @param article the name of the article that it was read from
     */
    public static ObjectNode of(String article, ReadClaim claim) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("article", article);
        json.putObject("actor")
                .put("id", claim.actor().id())
                .put("name", claim.actor().name());
        json.put("speaker", claim.speaker());
        json.put("stance", claim.stance().name());
        json.putObject("force")
                .put("country", claim.force().country())
                .put("kind", text(claim.force().kind()));
        json.put("measure", claim.measure().name());
        json.set("quantity", quantity(claim.quantity()));
        json.putObject("place")
                .put("name", claim.place().name())
                .put("country", claim.place().country());
        json.put("statedOn", claim.statedOn().toString());
        json.set("asOf", period(claim.asOf()));
        ArrayNode evidence = json.putArray("evidence");
        claim.evidence().forEach(sentence -> evidence.add(evidence(sentence)));
        json.put("confidence", claim.confidence());
        ArrayNode trace = json.putArray("trace");
        claim.trace().forEach(trace::add);
        return json;
    }

    private static ObjectNode quantity(Quantity quantity) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("low", quantity.low())
                .put("best", quantity.best())
                .put("high", quantity.high())
                .put("qualifier", quantity.qualifier().name())
                .put("unit", quantity.unit().name());
    }

    private static ObjectNode period(Period period) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("from", text(period.from()))
                .put("to", text(period.to()));
    }

    private static ObjectNode evidence(Evidence sentence) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("text", sentence.text())
                .put("start", sentence.start())
                .put("end", sentence.end());
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
