package dev.muster.consumer.web;

import static dev.muster.consumer.table.TestClaims.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.consumer.api.FeedList;
import dev.muster.consumer.page.About;
import dev.muster.consumer.table.Batch;
import dev.muster.consumer.table.ClaimChange;
import dev.muster.consumer.table.ClaimStore;
import dev.muster.consumer.table.EmptyTable;
import dev.muster.consumer.table.Estimate;
import dev.muster.consumer.table.OffsetStep;
import dev.muster.consumer.table.SampleClaims;
import dev.muster.consumer.table.TableException;
import dev.muster.consumer.table.TableQuery;
import dev.muster.consumer.table.TableSnapshot;
import dev.muster.consumer.table.TableView;
import dev.muster.consumer.table.TopicIdentity;
import dev.muster.schema.CheckResult;
import dev.muster.schema.Claim;
import dev.muster.schema.Feed;
import dev.muster.schema.FeedState;
import dev.muster.schema.FeedStatus;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WebServerTest {
    private static final TopicIdentity TOPIC = new TopicIdentity("cluster", "muster.claims", "topic");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-03-01T00:00:00Z"), ZoneOffset.UTC);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private final EventLog events = new EventLog();
    private ClaimStore store;
    private WebServer server;
    private final BlockingQueue<String> answered = new LinkedBlockingQueue<>();
    private long next;
    private volatile FeedList feeds = new FeedList(false, List.of());
    private volatile CheckResult health = CheckResult.ok("Well");

    @BeforeEach
    void start() {
        store = ClaimStore.at("jdbc:sqlite:" + EmptyTable.copyTo(directory.resolve("muster.db")));
        store.offsets(TOPIC, List.of(0));
        server = WebServer.start(
                "127.0.0.1",
                0,
                Set.of("muster.example"),
                store.table(),
                events,
                () -> Map.of("claims", health),
                () -> feeds,
                About.unknown(),
                CLOCK,
                (route, status, time) -> answered.add(route + " " + status));
    }

    @AfterEach
    void stop() {
        server.close();
        store.close();
    }

    @Test
    void shouldServeThePageWithAFigureOneClickFromItsEvidence() throws Exception {
        put(SampleClaims.all());
        String page = page("/");
        assertThat(page)
                .contains(
                        "≥ 3,000",
                        "≈ 10,000",
                        "≤ 12,000",
                        "8,000–10,000",
                        "1,000–9,999",
                        "North Korea · special forces");
        String id = SampleClaims.specialForces().getId();
        assertThat(page).contains("href=\"/claims/" + id + "\"");
        assertThat(page("/claims/" + id))
                .contains(
                        "<mark>Badan itu menyebut <span class=\"part figure\" title=\"figure\">1.500</span> pasukan khusus telah")
                .contains(
                        "lang=\"id\"",
                        "Outlet 1",
                        "18 October 2024",
                        "href=\"https://example.org/2024-10-18/1\"",
                        "subject-verb");
    }

    @Test
    void shouldShowTheSameNumberWithAnotherHedge() throws Exception {
        put(SampleClaims.all());
        String exact = SampleClaims.specialForces().getId();
        String about = SampleClaims.aboutSpecialForces().getId();
        JsonNode row = json("/api/v1/estimates?actor=kr-nis&force=special+forces")
                .get("estimates")
                .get(0);
        assertThat(row.get("claims"))
                .extracting(JsonNode::textValue)
                .containsExactlyInAnyOrder(exact, about)
                .contains(row.get("claim").textValue());
        assertThat(row.get("mentions").intValue()).isEqualTo(3);
        assertThat(row.get("origins").intValue()).isEqualTo(3);
        String page = page("/claims/" + exact);
        assertThat(page.substring(page.indexOf("The same number with another hedge")))
                .contains("≈ 1,500", "Another outlet says so", "17 October 2024", "href=\"/claims/" + about + "\"")
                .contains("3 articles of 3 outlets, 3 independent origins");
        assertThat(page("/claims/" + about)).contains("The same number with another hedge", "Badan itu menyebut");
    }

    @Test
    void shouldTellOfRequestsByThePatternOfTheirAddress() throws Exception {
        get("/");
        get("/claims/no%2Fsuch-one");
        get("/api/v1/claims/x%20y/z");
        get("/no/such/page?%22");
        get("/actors/%3Cscript%3E");
        List<String> told = new ArrayList<>();
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            answered.drainTo(told);
            assertThat(told)
                    .containsExactlyInAnyOrder(
                            "/ 200", "/claims/<id> 404", "/api/v1/claims/<id> 404", " 404", "/actors/{id} 404");
        });
    }

    @Test
    void shouldListDenialsApart() throws Exception {
        put(SampleClaims.all());
        assertThat(page("/stances"))
                .contains("Kremlin", "denies", "cannot confirm")
                .doesNotContain("Department of Defense");
        assertThat(page("/?view=all")).doesNotContain("Kremlin");
        assertThat(page("/actors/ru-kremlin")).contains("0 figures given, 1 denied, 0 not confirmed");
    }

    @Test
    void shouldEscapeWhatArticlesHold() throws Exception {
        put(SampleClaims.all());
        Estimate hostile = store.table()
                .read(TableQuery.troops().actor("x-bureau"))
                .estimates()
                .get(0);
        assertThat(page("/")).contains("&lt;script&gt;").doesNotContain("<script>alert", "<img");
        assertThat(page("/claims/" + hostile.claim()))
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert", "<img");
        assertThat(page("/?actor=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")).doesNotContain("<script>alert");
    }

    @Test
    void shouldLinkToNothingButTheWeb() throws Exception {
        Claim given = claim().said("2024-10-18").build();
        dev.muster.schema.Source source = given.getSources().get(0);
        source.put("url", "javascript:alert(1)");
        put(List.of(given));
        assertThat(page("/claims/" + given.getId())).contains("Headline 0").doesNotContain("javascript:");
    }

    @Test
    void shouldAllowNothingFromElsewhere() throws Exception {
        HttpResponse<String> response = get("/");
        assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(response.body()).doesNotContain("style=", "onclick", "https://");
    }

    @Test
    void shouldServeItsAssets() throws Exception {
        for (String name : List.of("muster.css", "muster.js", "muster.svg")) {
            assertThat(get("/assets/" + name).statusCode()).as(name).isEqualTo(200);
        }
        assertThat(get("/assets/..%2FWebServer.class").statusCode()).isIn(400, 404);
    }

    @Test
    void shouldAnswerWithTheEstimatesAFilterAsksFor() throws Exception {
        put(SampleClaims.all());
        assertThat(json("/api/v1/estimates").get("estimates")).hasSize(9);
        assertThat(json("/api/v1/estimates?view=materiel").get("estimates")).hasSize(2);
        JsonNode rows = json("/api/v1/estimates?actor=kr-nis&force=special+forces&place=far+east&measure=deployed")
                .get("estimates");
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).at("/figure/best").longValue()).isEqualTo(1500);
        assertThat(rows.get(0).at("/statedOn").textValue()).isEqualTo("2024-10-18");
        assertThat(rows.get(0).at("/force/kind").textValue()).isEqualTo("SPECIAL_FORCES");
        assertThat(json("/api/v1/estimates?asOf=2024-10-18").get("estimates")).hasSize(1);
    }

    @Test
    void shouldAnswerWithClaimsPageByPage() throws Exception {
        put(SampleClaims.all());
        JsonNode first = json("/api/v1/claims?limit=8");
        JsonNode second =
                json("/api/v1/claims?limit=8&after=" + first.get("next").textValue());
        assertThat(first.get("claims")).hasSize(8);
        assertThat(second.get("claims")).hasSize(SampleClaims.all().size() - 8);
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(json("/api/v1/claims?stance=denied").get("claims")).hasSize(1);
    }

    @Test
    void shouldAnswerWithAClaimAndItsEvidence() throws Exception {
        put(SampleClaims.all());
        JsonNode claim = json("/api/v1/claims/" + SampleClaims.specialForces().getId());
        assertThat(claim.at("/sources")).hasSize(3);
        assertThat(claim.at("/sources/1/evidence/0/text").textValue()).startsWith("Badan itu");
        assertThat(claim.at("/sources/2/withdrawnAt").textValue()).isEqualTo("2024-10-20T08:00:00Z");
    }

    @Test
    void shouldAnswerWithTheHistoryOfARow() throws Exception {
        put(List.of(
                claim().exactly(1500).said("2024-10-18").build(),
                claim().exactly(3000).said("2024-10-23").build()));
        String key = store.table().read(TableQuery.troops()).estimates().get(0).key();
        JsonNode points = json("/api/v1/history?key=" + key).get("points");
        assertThat(points).hasSize(2);
        assertThat(points.get(1).at("/figure/best").longValue()).isEqualTo(3000);
    }

    @Test
    void shouldSayWhatIsWrongWithARequest() throws Exception {
        assertProblem("/api/v1/estimates?actr=nis", 400, "actr");
        assertProblem("/api/v1/estimates?asOf=yesterday", 400, "yesterday");
        assertProblem("/api/v1/estimates?view=tanks", 400, "MATERIEL");
        assertProblem("/api/v1/estimates?measure=sent", 400, "DEPLOYED");
        assertProblem("/api/v1/claims?limit=1000000", 400, "limit");
        assertProblem("/api/v1/claims/kr-nis/none", 404, "kr-nis/none");
        assertProblem("/api/v1/history", 400, "key");
        assertProblem("/api/v1/history?key=x", 404, "x");
        assertProblem("/api/v2/estimates", 404, "/api/v2/estimates");
        assertThat(get("/claims/kr-nis/none").statusCode()).isEqualTo(404);
        assertThat(get("/?asOf=yesterday").headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/html");
    }

    @Test
    void shouldOnlyBeRead() throws Exception {
        HttpRequest post = request("/api/v1/estimates")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        HttpResponse<String> response = http.send(post, BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/feeds",
                "/claims/kr-nis/none",
                "/assets/muster.css",
                "/api/v1/estimates",
                "/api/v1/none",
                "/health"
            })
    void shouldAnswerHeadAsGetWithoutContent(String path) throws Exception {
        HttpResponse<String> get = get(path);
        HttpResponse<String> head = http.send(
                request(path)
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        assertThat(head.body()).isEmpty();
        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        for (String name : List.of("Content-Type", "Content-Length", "ETag", "Content-Security-Policy")) {
            assertThat(head.headers().allValues(name))
                    .as(name)
                    .isEqualTo(get.headers().allValues(name));
        }
    }

    @Test
    void shouldEndTheHeadOfTheEventsAtOnce() throws Exception {
        HttpRequest head = request("/api/v1/events")
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(http.send(head, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
        await().atMost(Duration.ofMinutes(1)).until(() -> server.listeners() == 0);
    }

    @Test
    void shouldAnswerOnlyToItsOwnNames() throws Exception {
        assertThat(statusFor("evil.example")).contains(" 421 ");
        assertThat(statusFor("127.0.0.1.evil.example:80")).contains(" 421 ");
        assertThat(statusFor("localhost:1234")).contains(" 200 ");
        assertThat(statusFor("[::1]:8080")).contains(" 200 ");
        assertThat(statusFor("Muster.Example")).contains(" 200 ");
    }

    @Test
    void shouldTellHowTheFeedsFare() throws Exception {
        assertThat(json("/api/v1/feeds").get("complete").booleanValue()).isFalse();
        Feed feed = Feed.newBuilder()
                .setId("gazette")
                .setKind("rss")
                .setLocation("https://example.org/rss")
                .build();
        FeedState state = FeedState.newBuilder()
                .setFeed("gazette")
                .setLastPoll(Instant.parse("2025-03-01T00:00:00Z"))
                .setLastError("answered 503")
                .setStreak(-2)
                .setAnswers(4)
                .setUnchanged(3)
                .build();
        feeds = new FeedList(true, List.of(FeedStatus.of(feed, state)));
        JsonNode told = json("/api/v1/feeds/gazette");
        assertThat(told).isEqualTo(json("/api/v1/feeds").get("feeds").get(0));
        assertThat(told.get("condition").textValue()).isEqualTo("FAILING");
        assertThat(told.get("lastPoll").textValue()).isEqualTo("2025-03-01T00:00:00Z");
        assertThat(told.get("lastError").textValue()).isEqualTo("answered 503");
        assertThat(told.get("unchangedShare").doubleValue()).isEqualTo(0.75);
        assertThat(told.get("lastSuccess").isNull()).isTrue();
        assertThat(get("/api/v1/feeds/unknown").statusCode()).isEqualTo(404);
    }

    @Test
    void shouldTellItsHealth() throws Exception {
        assertThat(get("/health").statusCode()).isEqualTo(200);
        health = CheckResult.failed("The database is away");
        assertThat(get("/health").statusCode()).isEqualTo(503);
        assertThat(get("/health").body()).contains("The database is away");
    }

    @Test
    void shouldSayThatTheDatabaseIsAway() throws Exception {
        store.close();
        assertThat(get("/").statusCode()).isIn(500, 503);
    }

    @Test
    void shouldSayThatThePortIsInUse() {
        int port = server.address().getPort();
        assertThatThrownBy(() -> WebServer.start(
                        "127.0.0.1",
                        port,
                        Set.of(),
                        store.table(),
                        new EventLog(),
                        Map::of,
                        () -> feeds,
                        About.unknown(),
                        CLOCK))
                .isInstanceOf(WebServerException.class)
                .hasMessageContaining(Integer.toString(port));
    }

    @Test
    void shouldStreamEveryChangeWithItsPosition() throws Exception {
        HttpResponse<InputStream> stream = http.send(request("/api/v1/events").build(), BodyHandlers.ofInputStream());
        assertThat(stream.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        put(List.of(claim().said("2024-10-18").build()));
        String key = store.table().read(TableQuery.troops()).estimates().get(0).key();
        assertThat(nextEvent(stream.body())).contains("id: 1", "event: rows", key);
        stream.body().close();
    }

    @Test
    void shouldTellAClientThatComesBackWhatItMissed() throws Exception {
        put(List.of(claim().said("2024-10-18").build()));
        put(List.of(claim().actor("ua-hur", "HUR").said("2024-10-18").build()));
        HttpRequest back =
                request("/api/v1/events").header("Last-Event-ID", "1").build();
        HttpResponse<InputStream> stream = http.send(back, BodyHandlers.ofInputStream());
        assertThat(nextEvent(stream.body())).contains("id: 2", "ua-hur/").doesNotContain("kr-nis/");
        stream.body().close();
    }

    @Test
    void shouldSendAClientFromTheFutureToTheWholeTable() throws Exception {
        put(List.of(claim().said("2024-10-18").build()));
        HttpResponse<InputStream> stream =
                http.send(request("/api/v1/events?after=99").build(), BodyHandlers.ofInputStream());
        assertThat(nextEvent(stream.body())).contains("event: everything", "id: 1");
        stream.body().close();
    }

    @Test
    void shouldReadTheSameTableOverHttp() {
        put(SampleClaims.all());
        try (TableClient client = TableClient.of(server.address() + "/")) {
            for (TableView view : TableView.values()) {
                TableQuery query = TableQuery.troops().in(view);
                assertThat(client.read(query)).isEqualTo(store.table().read(query));
            }
            TableQuery filtered =
                    TableQuery.troops().force("North Korea").place("Kursk").asOf(LocalDate.of(2024, 11, 4));
            assertThat(client.read(filtered)).isEqualTo(store.table().read(filtered));
            assertThat(client.read(filtered).estimates()).hasSize(2);
        }
    }

    @Test
    void shouldPassOnWhatTheServerSaysIsWrong() {
        TableClient client = TableClient.of(server.address().toString());
        assertThatThrownBy(() -> client.read(TableQuery.troops().measure("sent")))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("DEPLOYED");
        TableClient nobody = TableClient.of("http://127.0.0.1:1");
        assertThatThrownBy(() -> nobody.read(TableQuery.troops()))
                .hasMessageContaining("(connection refused)")
                .hasMessageContaining("--server");
        TableClient nowhere = TableClient.of("http://nowhere.invalid");
        assertThatThrownBy(() -> nowhere.read(TableQuery.troops())).hasMessageContaining("(unknown host)");
        assertThatThrownBy(() -> TableClient.of("ftp://x")).hasMessageContaining("http://127.0.0.1:8080");
    }

    @Test
    void shouldWatchTheTableOverHttp() throws Exception {
        shouldWatch(TableClient.of(server.address().toString()));
    }

    @Test
    void shouldWatchTheTableInTheDatabase() throws Exception {
        shouldWatch(store.table());
    }

    private void shouldWatch(dev.muster.consumer.table.Table table) throws Exception {
        BlockingQueue<TableSnapshot> seen = new LinkedBlockingQueue<>();
        Thread watcher = new Thread(() -> {
            try {
                table.watch(TableQuery.troops(), seen::add);
            } catch (InterruptedException e) {
                seen.add(new TableSnapshot(-1, List.of()));
            }
        });
        watcher.start();
        assertThat(seen.poll(2, TimeUnit.MINUTES).estimates()).isEmpty();
        put(List.of(claim().said("2024-10-18").build()));
        assertThat(seen.poll(2, TimeUnit.MINUTES).estimates()).hasSize(1);
        watcher.interrupt();
        await().atMost(Duration.ofMinutes(2)).until(() -> !watcher.isAlive());
    }

    private void put(List<Claim> claims) {
        List<ClaimChange> changes =
                List.copyOf(claims.stream().map(ClaimChange.Put::new).toList());
        events.add(store.apply(
                new Batch(TOPIC, List.of(new OffsetStep(0, next, next + changes.size())), changes, List.of())));
        next += changes.size();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(request(path).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private String page(String path) throws Exception {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }

    private JsonNode json(String path) throws Exception {
        return JSON.readTree(page(path));
    }

    private void assertProblem(String path, int status, String culprit) throws Exception {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(JSON.readTree(response.body()).get("detail").textValue())
                .as(path)
                .contains(culprit);
    }

    /** The JDK's client sets the host itself, so this one is asked by hand. */
    private String statusFor(String host) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", server.address().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("GET /health HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String nextEvent(InputStream stream) throws Exception {
        StringBuilder text = new StringBuilder();
        while (!text.toString().contains("data:") || !text.toString().endsWith("\n\n")) {
            int next = stream.read();
            assertThat(next).as("the stream ended after %s", text).isNotNegative();
            text.append((char) next);
        }
        return text.toString();
    }
}
