package dev.muster.consumer.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.muster.consumer.page.ProblemPage;
import dev.muster.consumer.table.QueryException;
import dev.muster.consumer.view.Json;
import io.javalin.http.Context;
import java.util.List;

/**
 * What went wrong with a request, as RFC 9457 puts it.
 *
 * @param type {@code about:blank}: the status says it all
 * @param title name of the status
 * @param status HTTP status
 * @param detail what is wrong and what to do
 * @param parameter the parameter that is wrong; null, and left out, where none is
 * @param allowed what may be given instead; null, and left out, where that is no list
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"type", "title", "status", "detail", "parameter", "allowed"})
record Problem(String type, String title, int status, String detail, String parameter, List<String> allowed) {
    static final String MEDIA_TYPE = "application/problem+json";
    private static final int BAD_REQUEST = 400;

    /** A problem that names no parameter. */
    Problem(String title, int status, String detail) {
        this("about:blank", title, status, detail, null, null);
    }

    /** A parameter that means nothing. */
    static Problem of(QueryException wrong) {
        return new Problem(
                "about:blank",
                "Bad Request",
                BAD_REQUEST,
                wrong.getMessage(),
                wrong.filter(),
                wrong.allowed().isEmpty() ? null : wrong.allowed());
    }

    /** Answers a request with a problem: as JSON to programs, as a page to people. */
    static void answer(Context context, int status, String title, String detail) {
        answer(context, new Problem(title, status, detail));
    }

    /** Answers a request with a problem: as JSON to programs, as a page to people. */
    static void answer(Context context, Problem problem) {
        context.status(problem.status);
        context.res().setHeader("ETag", null);
        if (context.path().startsWith("/api/") || context.path().equals("/health")) {
            context.contentType(MEDIA_TYPE).result(Json.line(problem));
        } else {
            context.contentType("text/html; charset=utf-8")
                    .result(ProblemPage.render(problem.status, problem.title, problem.detail));
        }
    }
}
