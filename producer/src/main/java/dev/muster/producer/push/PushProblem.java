package dev.muster.producer.push;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** A request that is answered with a problem, as RFC 9457 puts it. */
final class PushProblem extends RuntimeException {
    static final String MEDIA_TYPE = "application/problem+json";

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String title;
    private final transient Map<String, String> headers;

    PushProblem(int status, String title, String detail) {
        this(status, title, detail, Map.of());
    }

    PushProblem(int status, String title, String detail, Map<String, String> headers) {
        super(detail);
        this.status = status;
        this.title = title;
        this.headers = headers;
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    String json() {
        return json(status, title, getMessage(), null);
    }

    /** @param errors one for each item that was refused; null where the request as a whole is to blame */
    static String json(int status, String title, String detail, ArrayNode errors) {
        ObjectNode problem = JsonNodeFactory.instance
                .objectNode()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail);
        if (errors != null) {
            problem.set("errors", errors);
        }
        return problem.toString();
    }
}
