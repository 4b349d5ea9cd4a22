package dev.muster.consumer.web;

import dev.muster.consumer.table.ClaimQuery;
import dev.muster.consumer.table.Estimate;
import dev.muster.consumer.table.QueryException;
import dev.muster.consumer.table.SqlTable;
import dev.muster.consumer.table.StoredClaim;
import dev.muster.consumer.view.Json;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;

/** The table, the claims and the history as JSON. */
final class Api {
    private static final String JSON = "application/json";

    private final SqlTable table;

    Api(SqlTable table) {
        this.table = table;
    }

    void estimates(Context context) {
        answer(context, table.read(Parameters.table(context)));
    }

    void claims(Context context) {
        ClaimQuery query = Parameters.claims(context);
        List<StoredClaim> claims = table.claims(query);
        boolean full = !claims.isEmpty() && claims.size() == query.limit();
        answer(context, new Claims(claims, full ? claims.get(claims.size() - 1).id() : null));
    }

    void claim(Context context) {
        String id = context.pathParam("id");
        answer(context, table.claim(id).orElseThrow(() -> new NotFoundResponse("No claim " + id)));
    }

    void history(Context context) {
        String key = new Parameters(context, "key").text("key");
        if (key == null) {
            throw new QueryException("key", "", "give the key of an estimate");
        }
        List<Estimate> points = table.history(key);
        if (points.isEmpty()) {
            throw new NotFoundResponse("No estimate " + key);
        }
        answer(context, new History(key, points));
    }

    static void answer(Context context, Object value) {
        context.contentType(JSON).result(Json.line(value));
    }

    /**
     * A page of claims.
     *
     * @param claims ordered by id
     * @param next what to give as {@code after} for the next page; null on the last
     */
    record Claims(List<StoredClaim> claims, String next) {}

    /**
     * The history of a row.
     *
     * @param key its key
     * @param points every value that it has had, oldest first
     */
    record History(String key, List<Estimate> points) {}
}
