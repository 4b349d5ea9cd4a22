package dev.muster.consumer.web;

import dev.muster.consumer.view.Json;
import dev.muster.schema.CheckResult;
import io.javalin.http.Context;
import java.util.Map;
import java.util.function.Supplier;

/** Adds up what the components answer: 200 where all are well, else 503. */
final class Health {
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final Supplier<Map<String, CheckResult>> checks;

    Health(Supplier<Map<String, CheckResult>> checks) {
        this.checks = checks;
    }

    void answer(Context context) {
        Map<String, CheckResult> results = checks.get();
        boolean ok = results.values().stream().allMatch(CheckResult::ok);
        context.status(ok ? OK : UNAVAILABLE);
        context.contentType("application/json").result(Json.line(new Report(ok, results)));
    }

    /**
     * The whole answer.
     *
     * @param ok whether all is well
     * @param checks each component's answer by its name
     */
    record Report(boolean ok, Map<String, CheckResult> checks) {}
}
