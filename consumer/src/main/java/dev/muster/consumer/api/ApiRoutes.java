package dev.muster.consumer.api;

import dev.muster.consumer.table.ActorSummary;
import dev.muster.consumer.table.ClaimQuery;
import dev.muster.consumer.table.Disagreement;
import dev.muster.consumer.table.Dispute;
import dev.muster.consumer.table.DisputeQuery;
import dev.muster.consumer.table.Estimate;
import dev.muster.consumer.table.QueryException;
import dev.muster.consumer.table.Rejection;
import dev.muster.consumer.table.SqlTable;
import dev.muster.consumer.table.StoredClaim;
import dev.muster.consumer.table.TableQuery;
import dev.muster.consumer.table.TableSnapshot;
import dev.muster.consumer.view.Json;
import dev.muster.schema.FeedStatus;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** The addresses of the API and what answers at each. Thread safe. */
public final class ApiRoutes {
    /** What all addresses of this version start with. */
    public static final String BASE = "/api/v1";

    /** Claims of an article that are shown with it; no article of ours makes as many. */
    private static final int CLAIMS_OF_ARTICLE = 1000;

    private static final List<Format> ONE = List.of(Format.JSON);
    private static final List<Format> LINES = List.of(Format.JSON, Format.CSV, Format.NDJSON);
    private static final List<Format> MAPPED = List.of(Format.JSON, Format.CSV, Format.NDJSON, Format.GEOJSON);

    private final SqlTable table;
    private final Supplier<FeedList> feeds;
    private final Freshness freshness;
    private final List<Endpoint> endpoints = new ArrayList<>();
    private final byte[] document;

    /**
     * Routes over a table.
     *
     * @param table what to serve
     * @param feeds asked for the feeds that producers follow
     */
    public ApiRoutes(SqlTable table, Supplier<FeedList> feeds) {
        this.table = table;
        this.feeds = feeds;
        this.freshness = new Freshness(table::position);
        addRows();
        addClaims();
        addOthers();
        this.document = new OpenApi(endpoints).json();
    }

    private void addRows() {
        List<ApiParameter> parameters = new ArrayList<>(ApiParameter.filters());
        parameters.add(0, ApiParameter.VIEW);
        parameters.addAll(paged(MAPPED, ApiParameter.AS_OF, ApiParameter.KNOWN_AT, ApiParameter.SORT));
        add(
                "/estimates",
                "The table: of each actor, force, measure, unit and place the newest figure.",
                parameters,
                TableSnapshot.class,
                Estimate.class,
                MAPPED,
                fresh(this::estimates));
        add(
                "/history",
                "Every value that a row of the table has had, oldest first.",
                List.of(
                        ApiParameter.KEY,
                        ApiParameter.AS_OF,
                        ApiParameter.KNOWN_AT,
                        ApiParameter.formats(Format.JSON, Format.CSV, Format.NDJSON)),
                Answers.History.class,
                Estimate.class,
                LINES,
                fresh(this::history));
    }

    private void addClaims() {
        List<ApiParameter> parameters = new ArrayList<>(ApiParameter.filters());
        parameters.addAll(
                List.of(ApiParameter.STANCE, ApiParameter.STATUS, ApiParameter.ESTIMATE, ApiParameter.ARTICLE));
        parameters.addAll(paged(LINES, ApiParameter.AS_OF, ApiParameter.KNOWN_AT));
        add(
                "/claims",
                "Claims with every article that they were read from, by id.",
                parameters,
                Answers.Claims.class,
                StoredClaim.class,
                LINES,
                fresh(this::claims));
        add(
                "/claims/{id}",
                "A claim with every article that it was read from.",
                List.of(ApiParameter.AS_OF, ApiParameter.KNOWN_AT),
                StoredClaim.class,
                null,
                ONE,
                fresh(this::claim));
    }

    private void addOthers() {
        add(
                "/actors",
                "Everybody who makes claims, by id.",
                paged(LINES, ApiParameter.PART),
                Answers.Actors.class,
                ActorSummary.class,
                LINES,
                fresh(this::actors));
        add(
                "/disagreements",
                "Statements that do not go together, subject by subject.",
                paged(LINES, ApiParameter.SUBJECT, ApiParameter.DISPUTE, ApiParameter.AS_OF, ApiParameter.KNOWN_AT),
                DisputeQuery.Page.class,
                Dispute.class,
                LINES,
                fresh(this::disagreements));
        add("/actors/{id}", "Somebody who makes claims.", List.of(), ActorSummary.class, null, ONE, fresh(this::actor));
        add(
                "/articles/{id}",
                "An article: the sentences that claims were read from, and the text around them.",
                List.of(),
                Answers.Article.class,
                null,
                ONE,
                this::article);
        add(
                "/feeds",
                "What producers follow, and how it fares.",
                List.of(),
                FeedList.class,
                null,
                ONE,
                (context, given) -> answer(context, feeds.get()));
        add("/feeds/{id}", "A feed and how it fares.", List.of(), FeedStatus.class, null, ONE, this::feed);
        add(
                "/rejected",
                "Records that a stage could not process, newest first.",
                paged(LINES),
                Answers.Rejected.class,
                Rejection.class,
                LINES,
                this::rejected);
    }

    private void add(
            String path,
            String summary,
            List<ApiParameter> parameters,
            Class<?> answer,
            Class<?> row,
            List<Format> formats,
            Endpoint.Handler handler) {
        endpoints.add(new Endpoint(BASE + path, summary, List.copyOf(parameters), answer, row, formats, handler));
    }

    private static List<ApiParameter> paged(List<Format> formats, ApiParameter... more) {
        List<ApiParameter> parameters = new ArrayList<>(Arrays.asList(more));
        parameters.add(ApiParameter.AFTER);
        parameters.add(ApiParameter.LIMIT);
        parameters.add(ApiParameter.formats(formats.toArray(Format[]::new)));
        return parameters;
    }

    private Endpoint.Handler fresh(Endpoint.Handler handler) {
        return (context, given) -> {
            if (!freshness.isKnown(context)) {
                handler.answer(context, given);
            }
        };
    }

    /** Makes the server answer at all addresses. */
    public void register(RoutesConfig routes) {
        for (Endpoint endpoint : endpoints) {
            routes.get(
                    endpoint.route(),
                    context -> endpoint.handler().answer(context, new Given(context, endpoint.parameters())));
        }
        routes.get(BASE + "/openapi.json", context -> {
            new Given(context, List.of());
            context.contentType(Format.JSON.contentType()).result(document);
        });
    }

    private void estimates(Context context, Given given) throws IOException {
        TableQuery query = given.table();
        new Listing<>(Estimate.class, MAPPED).answer(context, given, (after, limit) -> {
            TableSnapshot page = table.read(query.page(after, limit));
            return new Rows<>(page, page.estimates(), page.next());
        });
    }

    private void history(Context context, Given given) throws IOException {
        String key = given.text(ApiParameter.KEY);
        if (key == null) {
            throw new QueryException("key", "", "give the key of an estimate");
        }
        List<Estimate> points = table.history(key, given.moment());
        if (points.isEmpty()) {
            throw new NotFoundResponse("No estimate " + key + " at that moment.");
        }
        new Listing<>(Estimate.class, LINES)
                .answer(context, given, (after, limit) -> new Rows<>(new Answers.History(key, points), points, null));
    }

    private void claims(Context context, Given given) throws IOException {
        ClaimQuery query = given.claims();
        new Listing<>(StoredClaim.class, LINES).answer(context, given, (after, limit) -> {
            List<StoredClaim> found = table.claims(query.after(after).limit(limit + 1));
            List<StoredClaim> page = page(found, limit);
            String next = found.size() > limit ? page.get(limit - 1).id() : null;
            return new Rows<>(new Answers.Claims(page, next), page, next);
        });
    }

    private static <T> List<T> page(List<T> found, int limit) {
        return found.size() > limit ? found.subList(0, limit) : found;
    }

    private void claim(Context context, Given given) {
        String id = context.pathParam("id");
        answer(
                context,
                table.claim(id, given.moment()).orElseThrow(() -> new NotFoundResponse("No claim " + id + ".")));
    }

    private void actors(Context context, Given given) throws IOException {
        String part = given.text(ApiParameter.PART);
        new Listing<>(ActorSummary.class, LINES).answer(context, given, (after, limit) -> {
            List<ActorSummary> found = table.actors(part, after, limit + 1);
            List<ActorSummary> page = page(found, limit);
            String next = found.size() > limit ? page.get(limit - 1).id() : null;
            return new Rows<>(new Answers.Actors(page, next), page, next);
        });
    }

    private void disagreements(Context context, Given given) throws IOException {
        String subject = given.text(ApiParameter.SUBJECT);
        Disagreement.Kind kind = given.dispute();
        new Listing<>(Dispute.class, LINES).answer(context, given, (after, limit) -> {
            DisputeQuery.Page page = table.disputes(new DisputeQuery(subject, kind, after, limit), given.moment());
            return new Rows<>(page, page.disputes(), page.next());
        });
    }

    private void actor(Context context, Given given) {
        String id = context.pathParam("id");
        answer(context, table.actor(id).orElseThrow(() -> new NotFoundResponse("No actor " + id + ".")));
    }

    private void article(Context context, Given given) {
        String id = context.pathParam("id");
        List<StoredClaim> claims =
                table.claims(ClaimQuery.first(CLAIMS_OF_ARTICLE).ofArticle(id));
        if (claims.isEmpty()) {
            throw new NotFoundResponse("No article " + id + " that carries a claim.");
        }
        answer(context, Passages.article(id, table.article(id), claims));
    }

    private void feed(Context context, Given given) {
        String id = context.pathParam("id");
        answer(
                context,
                feeds.get().feeds().stream()
                        .filter(feed -> feed.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundResponse("No feed " + id + ".")));
    }

    private void rejected(Context context, Given given) throws IOException {
        new Listing<>(Rejection.class, LINES).answer(context, given, (after, limit) -> {
            List<Rejection> found = table.rejected(behind(after), limit + 1);
            List<Rejection> page = page(found, limit);
            String next = found.size() > limit ? page.get(limit - 1).id() : null;
            return new Rows<>(new Answers.Rejected(page, next), page, next);
        });
    }

    private Rejection behind(String id) {
        return id == null
                ? null
                : table.rejected(id)
                        .orElseThrow(() -> new QueryException(
                                "after", id, "give what the page before calls next; the record may be gone since"));
    }

    private static void answer(Context context, Object value) {
        context.contentType(Format.JSON.contentType()).result(Json.line(value));
    }
}
