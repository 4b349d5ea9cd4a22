package dev.muster.consumer.api;

import static dev.muster.consumer.table.TestClaims.claim;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.consumer.page.About;
import dev.muster.consumer.table.Batch;
import dev.muster.consumer.table.ClaimChange;
import dev.muster.consumer.table.ClaimStore;
import dev.muster.consumer.table.EmptyTable;
import dev.muster.consumer.table.OffsetStep;
import dev.muster.consumer.table.RejectedClaim;
import dev.muster.consumer.table.SampleClaims;
import dev.muster.consumer.table.TopicIdentity;
import dev.muster.consumer.web.EventLog;
import dev.muster.consumer.web.WebServer;
import dev.muster.schema.Claim;
import dev.muster.schema.Feed;
import dev.muster.schema.FeedStatus;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The API over HTTP, and the document that describes it. */
final class ApiTest {
    private static final TopicIdentity TOPIC = new TopicIdentity("cluster", "muster.claims", "topic");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-03-01T00:00:00Z"), ZoneOffset.UTC);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String FORMULA = "=HYPERLINK(\"https://evil.example\")";
    private static final EventLog EVENTS = new EventLog();

    @TempDir
    private static Path directory;

    private static ClaimStore store;
    private static WebServer server;
    private static long next;

    @BeforeAll
    static void start() {
        store = ClaimStore.at("jdbc:sqlite:" + EmptyTable.copyTo(directory.resolve("muster.db")));
        next = store.offsets(TOPIC, List.of(0)).get(0);
        Feed feed = Feed.newBuilder()
                .setId("gazette")
                .setKind("rss")
                .setLocation("https://example.org/rss")
                .build();
        server = WebServer.start(
                "127.0.0.1",
                0,
                Set.of(),
                store.table(),
                EVENTS,
                Map::of,
                () -> new FeedList(true, List.of(FeedStatus.of(feed, null))),
                About.unknown(),
                CLOCK);
        put(SampleClaims.all(), List.of(new RejectedClaim(0, 99, "key", "no claim", null)));
        put(List.of(claim().actor("x-formula", FORMULA).said("2025-01-06").build()), List.of());
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    @Test
    void shouldServeWhatTheDocumentSaysAndNothingElse() throws Exception {
        JsonNode document = json("/api/v1/openapi.json");
        assertThat(document.get("openapi").textValue()).startsWith("3.1");
        document.get("paths").fieldNames().forEachRemaining(path -> {
            JsonNode get = document.get("paths").get(path).get("get");
            if (!path.endsWith("/events")) {
                holdTo(document, path, get);
            }
        });
    }

    private static void holdTo(JsonNode document, String path, JsonNode get) {
        List<String> names = new ArrayList<>();
        for (JsonNode parameter : get.get("parameters")) {
            if (parameter.get("in").textValue().equals("query")) {
                names.add(parameter.get("name").textValue());
                holdTo(path, parameter);
            }
        }
        HttpResponse<String> unknown = get(address(path) + separator(path) + "no-such-parameter=1");
        assertThat(unknown.statusCode()).as(path).isEqualTo(400);
        assertThat(texts(tree(unknown).path("allowed"))).as(path).containsExactlyElementsOf(names);
        JsonNode schema = get.at("/responses/200/content/application~1json/schema");
        if (schema.has("$ref")) {
            HttpResponse<String> answer = get(address(path));
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            holdTo(document, schema, tree(answer), path);
        }
    }

    /** Every parameter of the document is taken, with its example and all values that it allows, and refused with another. */
    private static void holdTo(String path, JsonNode parameter) {
        String name = parameter.get("name").textValue();
        List<String> values = new ArrayList<>(texts(parameter.at("/schema/enum")));
        if (!Set.of("after", "subject", "estimate", "article", "key").contains(name)) {
            values.add(parameter.get("example").textValue());
        }
        for (String value : values) {
            assertThat(get(address(path) + separator(path) + name + "=" + encoded(value))
                            .statusCode())
                    .as("%s %s=%s", path, name, value)
                    .isEqualTo(200);
        }
        if (!texts(parameter.at("/schema/enum")).isEmpty()) {
            HttpResponse<String> refused = get(address(path) + separator(path) + name + "=nonsense");
            assertThat(refused.statusCode()).as("%s %s", path, name).isEqualTo(400);
            assertThat(tree(refused).get("parameter").textValue()).isEqualTo(name);
            assertThat(texts(tree(refused).get("allowed")))
                    .containsExactlyElementsOf(texts(parameter.at("/schema/enum")));
        }
    }

    /** An object has exactly the fields of its schema, of the types of its schema; and so on downwards. */
    private static void holdTo(JsonNode document, JsonNode given, JsonNode value, String where) {
        JsonNode schema = resolved(document, given, value);
        if (value.isNull()) {
            assertThat(schema.toString()).as(where).contains("null");
        } else if (value.isObject()) {
            assertThat(names(value)).as(where).isEqualTo(names(schema.get("properties")));
            assertThat(new TreeSet<>(texts(schema.get("required")))).as(where).isEqualTo(names(value));
            names(value)
                    .forEach(field -> holdTo(
                            document, schema.get("properties").get(field), value.get(field), where + "." + field));
        } else if (value.isArray()) {
            value.forEach(item -> holdTo(document, schema.get("items"), item, where + "[]"));
        } else {
            String type = value.isTextual()
                    ? "string"
                    : value.isBoolean() ? "boolean" : value.isIntegralNumber() ? "integer" : "number";
            assertThat(schema.get("type").toString())
                    .as(where)
                    .containsAnyOf(type, type.equals("integer") ? "number" : type);
            if (schema.has("enum")) {
                assertThat(texts(schema.get("enum"))).as(where).contains(value.textValue());
            }
        }
    }

    private static JsonNode resolved(JsonNode document, JsonNode schema, JsonNode value) {
        if (schema.has("anyOf")) {
            return value.isNull()
                    ? schema
                    : resolved(document, schema.get("anyOf").get(0), value);
        }
        return schema.has("$ref") ? document.at(schema.get("$ref").textValue().substring(1)) : schema;
    }

    @Test
    void shouldDescribeEveryRoute() throws Exception {
        Set<String> described = names(json("/api/v1/openapi.json").get("paths"));
        assertThat(described)
                .contains("/api/v1/estimates", "/api/v1/claims/{id}", "/api/v1/articles/{id}", "/api/v1/rejected")
                .hasSize(13);
        for (String path : List.of("estimate", "claim", "events/1", "openapi", "")) {
            assertThat(get("/api/v1/" + path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void shouldPageWithALinkToWhatIsNext() throws Exception {
        Set<String> keys = new TreeSet<>();
        String path = "/api/v1/estimates?view=all&limit=4&sort=-figure";
        while (path != null) {
            HttpResponse<String> page = get(path);
            tree(page).get("estimates").forEach(row -> keys.add(row.get("key").textValue()));
            path = page.headers()
                    .firstValue("Link")
                    .map(link -> link.substring(1, link.indexOf('>')))
                    .orElse(null);
        }
        assertThat(keys)
                .hasSize(json("/api/v1/estimates?view=all").get("estimates").size())
                .hasSizeGreaterThan(8);
    }

    @Test
    void shouldTellAClientThatItHasTheNewest() throws Exception {
        String tag = get("/api/v1/estimates").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = HTTP.send(
                request("/api/v1/estimates").header("If-None-Match", tag).build(), BodyHandlers.ofString());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        put(List.of(claim().actor("x-later", "Later").said("2025-01-07").build()), List.of());
        HttpResponse<String> moved = HTTP.send(
                request("/api/v1/estimates").header("If-None-Match", tag).build(), BodyHandlers.ofString());
        assertThat(moved.statusCode()).isEqualTo(200);
    }

    @Test
    void shouldWriteEveryFormat() throws Exception {
        for (String path : List.of("estimates", "claims", "actors", "rejected")) {
            int rows = json("/api/v1/" + path).get(path).size();
            HttpResponse<String> lines = get("/api/v1/" + path + "?format=ndjson");
            assertThat(lines.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/x-ndjson");
            assertThat(lines.body().lines())
                    .as(path)
                    .hasSize(rows)
                    .allSatisfy(line -> assertThat(JSON.readTree(line)).isNotNull());
            HttpResponse<String> csv = HTTP.send(
                    request("/api/v1/" + path).header("Accept", "text/csv").build(), BodyHandlers.ofString());
            assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
            assertThat(csv.body().split("\r\n")).as(path).hasSize(rows + 1);
        }
        JsonNode map = tree(get("/api/v1/estimates?format=geojson&view=all"));
        assertThat(map.get("type").textValue()).isEqualTo("FeatureCollection");
        assertThat(map.get("features"))
                .hasSize(json("/api/v1/estimates?view=all").get("estimates").size());
        assertThat(map.get("features")).anySatisfy(feature -> {
            assertThat(feature.at("/properties/place/name").textValue()).isEqualTo("Kursk Oblast");
            assertThat(feature.at("/geometry/coordinates/0").doubleValue()).isBetween(33.0, 39.0);
            assertThat(feature.at("/geometry/coordinates/1").doubleValue()).isBetween(50.0, 53.0);
        });
    }

    @Test
    void shouldLetNoFormulaRun() {
        String csv = get("/api/v1/estimates?format=csv&actor=x-formula").body();
        assertThat(csv).contains("\"'" + FORMULA.replace("\"", "\"\"") + "\"").doesNotContain(",=");
    }

    @Test
    void shouldNameTheNearestParameterAndWhatIsAllowed() {
        JsonNode problem = tree(get("/api/v1/estimates?actr=nis"));
        assertThat(problem.get("detail").textValue()).contains("did you mean 'actor'?");
        assertThat(problem.get("parameter").textValue()).isEqualTo("actr");
        assertThat(texts(tree(get("/api/v1/estimates?measure=sent")).get("allowed")))
                .contains("DEPLOYED");
        assertThat(tree(get("/api/v1/estimates?actor=a&actor=b")).get("detail").textValue())
                .contains("once");
        assertThat(get("/api/v1/estimates?limit=0").statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/estimates?knownAt=2024-13-40").statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/estimates?knownAt=%2B999999999-01-01").statusCode())
                .isEqualTo(400);
        assertThat(get("/api/v1/estimates?sort=origins&knownAt=2025-01-01").statusCode())
                .isEqualTo(400);
    }

    /** Nothing that stands in a parameter, a path or a header reaches a statement, a file or a header of the answer. */
    @Test
    void shouldBeInertAgainstInjection() throws Exception {
        String before = store.dump();
        List<String> attacks = List.of(
                "' OR '1'='1",
                "'; DROP TABLE claim; --",
                "\") UNION SELECT * FROM topic_offset --",
                ":actor",
                "<keys>",
                "%' ESCAPE '!' OR 1=1 --",
                "../../etc/passwd",
                "..%2f..%2fetc/passwd",
                "\r\nSet-Cookie: a=b",
                "\0",
                "{{7*7}}${7*7}",
                "\ud800",
                "a".repeat(3000));
        List<String> encoded = new ArrayList<>(List.of("%ED%A0%80", "x%ED%B0%80", "%C0%AF", "%FF%FE"));
        attacks.forEach(attack -> encoded.add(encoded(attack)));
        JsonNode paths = json("/api/v1/openapi.json").get("paths");
        for (String attack : encoded) {
            paths.properties()
                    .forEach(path -> path.getValue().at("/get/parameters").forEach(parameter -> {
                        String name = parameter.get("name").textValue();
                        if (!path.getKey().endsWith("/events")
                                && parameter.get("in").textValue().equals("query")) {
                            HttpResponse<String> answer =
                                    get(address(path.getKey()) + separator(path.getKey()) + name + "=" + attack);
                            isInert(attack, answer);
                            if (!name.equals("after")) {
                                holdsNoRows(answer);
                            }
                        }
                    }));
            for (String path : List.of("claims/", "actors/", "articles/", "feeds/")) {
                isInert(attack, get("/api/v1/" + path + attack.replace("+", "%20")));
            }
        }
        assertThat(store.dump()).isEqualTo(before);
    }

    private static void isInert(String attack, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as("%s with %s", answer.uri(), attack).isIn(200, 400, 404, 414, 431);
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        assertThat(answer.body()).doesNotContain("root:", "SQLITE", "topic_offset;");
    }

    /** No filter that is an attack fits a row, and none is passed over. */
    private static void holdsNoRows(HttpResponse<String> answer) {
        if (answer.statusCode() == 200) {
            for (JsonNode field : tree(answer)) {
                assertThat(field.isArray() ? field.size() : 0)
                        .as("%s", answer.uri())
                        .isZero();
            }
        }
    }

    @Test
    void shouldAnswerWhatIsNoHttpWithAProblem() throws Exception {
        for (String line :
                List.of("GET /api/v1/estimates?a=%zz HTTP/1.1", "GET /api/v1/%00 HTTP/1.1", "BREW / HTTP/9.9")) {
            String answer = raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(answer)
                    .as(line)
                    .containsIgnoringCase("application/problem+json")
                    .doesNotContain("Jetty", "<html");
        }
    }

    @Test
    void shouldAllowNobodyElseAndNothingButReading() throws Exception {
        HttpResponse<String> answer = HTTP.send(
                request("/api/v1/estimates")
                        .header("Origin", "https://evil.example")
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control"));
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
            HttpResponse<String> refused = HTTP.send(
                    request("/api/v1/claims")
                            .method(method, HttpRequest.BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());
            assertThat(refused.statusCode()).as(method).isEqualTo(405);
        }
        assertThat(raw("GET /api/v1/claims HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421")
                .contains("application/problem+json");
    }

    @Test
    void shouldShowAnArticleAroundItsEvidence() throws Exception {
        String id = SampleClaims.specialForces().getSources().get(0).getArticleId();
        JsonNode article = json("/api/v1/articles/" + encoded(id));
        assertThat(article.get("passages")).isNotEmpty();
        assertThat(article.at("/passages/0/quote").textValue()).isNotBlank();
    }

    private static String address(String path) {
        String claim = SampleClaims.specialForces().getId();
        String id = path.contains("/claims/")
                ? claim
                : path.contains("/actors/")
                        ? "kr-nis"
                        : path.contains("/feeds/")
                                ? "gazette"
                                : encoded(SampleClaims.specialForces()
                                        .getSources()
                                        .get(0)
                                        .getArticleId());
        String key = path.endsWith("/history")
                ? "?key=" + store.table().claim(claim).orElseThrow().estimate()
                : "";
        return path.replace("{id}", id) + key;
    }

    private static String separator(String path) {
        return path.endsWith("/history") ? "&" : "?";
    }

    private static void put(List<Claim> claims, List<RejectedClaim> rejected) {
        List<ClaimChange> changes =
                List.copyOf(claims.stream().map(ClaimChange.Put::new).toList());
        EVENTS.add(store.apply(
                new Batch(TOPIC, List.of(new OffsetStep(0, next, next + changes.size())), changes, rejected)));
        next += changes.size();
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.textValue()));
        return texts;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path)).timeout(Duration.ofMinutes(2));
    }

    private static HttpResponse<String> get(String path) {
        try {
            return HTTP.send(request(path).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw new AssertionError(path, e);
        }
    }

    private static JsonNode json(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return tree(answer);
    }

    private static JsonNode tree(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (Exception e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private static String raw(String request) throws Exception {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
