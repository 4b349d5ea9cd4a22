package dev.muster.consumer.web;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.muster.consumer.page.ProblemPage;
import dev.muster.consumer.view.Json;
import io.javalin.http.Context;

/**
 * What went wrong with a request, as RFC 9457 puts it.
 *
 * @param type {@code about:blank}: the status says it all
 * @param title name of the status
 * @param status HTTP status
 * @param detail what is wrong and what to do
 */
@JsonPropertyOrder({"type", "title", "status", "detail"})
record Problem(String type, String title, int status, String detail) {
    static final String MEDIA_TYPE = "application/problem+json";

    /** Answers a request with a problem: as JSON to programs, as a page to people. */
    static void answer(Context context, int status, String title, String detail) {
        context.status(status);
        if (context.path().startsWith("/api/") || context.path().equals("/health")) {
            context.contentType(MEDIA_TYPE).result(Json.line(new Problem("about:blank", title, status, detail)));
        } else {
            context.contentType("text/html; charset=utf-8").result(ProblemPage.render(status, title, detail));
        }
    }
}
