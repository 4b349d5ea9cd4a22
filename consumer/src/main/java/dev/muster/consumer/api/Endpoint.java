package dev.muster.consumer.api;

import io.javalin.http.Context;
import java.util.List;

/**
 * An address that answers.
 *
 * @param path as OpenAPI writes it, {@code /api/v1/claims/{id}}
 * @param summary what it answers with, in a sentence
 * @param parameters those of the query
 * @param answer type of the JSON that it answers with
 * @param row type of the rows that it lists; null where it answers with one thing
 * @param formats forms of the answer, the first where none is asked for
 * @param handler answers
 */
record Endpoint(
        String path,
        String summary,
        List<ApiParameter> parameters,
        Class<?> answer,
        Class<?> row,
        List<Format> formats,
        Handler handler) {

    /** Answers a request whose parameters are known. */
    interface Handler {
        void answer(Context context, Given given) throws Exception;
    }

    /** The path as the server writes it: an id may hold slashes. */
    String route() {
        return path.replace("{id}", "<id>");
    }

    /** Whether the last part of the path is an id. */
    boolean hasId() {
        return path.endsWith("{id}");
    }
}
