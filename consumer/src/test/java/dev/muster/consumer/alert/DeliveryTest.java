package dev.muster.consumer.alert;

import static dev.muster.consumer.table.TestClaims.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.muster.consumer.alert.AlertBoard.TargetState;
import dev.muster.schema.Connection;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerts on their way: to a receiver that fails, hangs, asks for time and recovers, and over a restart. */
final class DeliveryTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    /** Longer than a busy machine takes for anything here, with all that is tried again meanwhile. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Retry SOON = new Retry(Duration.ofMillis(10));

    /** Nobody is there; nothing is to be sent to it. */
    private static final Connection NOWHERE = Connection.to("127.0.0.1:1", "http://127.0.0.1:1");

    @TempDir
    private Path folder;

    /** Longer than a busy machine takes to answer. */
    private Duration patience = PATIENCE;

    private InstantSource clock = Clock.systemUTC();

    private final List<String> terminal = new CopyOnWriteArrayList<>();
    private AlertBench bench;
    private Alerts alerts;

    @BeforeEach
    void secret() throws IOException {
        Files.writeString(folder.resolve("desk.secret"), SECRET);
    }

    @AfterEach
    void close() {
        stop();
        if (bench != null) {
            bench.close();
        }
    }

    private void stop() {
        if (alerts != null) {
            alerts.close();
            alerts = null;
        }
    }

    /** A rule for each webhook, which tells the terminal as well. */
    private AlertRules rules(URI... webhooks) {
        Map<String, URI> desks = new TreeMap<>();
        StringBuilder text = new StringBuilder("rules:\n");
        for (int i = 0; i < webhooks.length; i++) {
            desks.put("desk-" + i, webhooks[i]);
            text.append("  - {name: rule-" + i + ", when: threshold, above: 1000, to: [desk-" + i + ", terminal]}\n");
        }
        return rules(desks, text.toString());
    }

    private AlertRules rules(Map<String, URI> webhooks, String rules) {
        StringBuilder text = new StringBuilder("webhooks:\n");
        webhooks.forEach(
                (name, address) -> text.append("  " + name + ": {url: '" + address + "', secret-file: desk.secret}\n"));
        return AlertBench.read(AlertBench.file(folder, text + rules));
    }

    private void start(URI... webhooks) {
        start(rules(webhooks));
    }

    /** Starts, or starts again on what the table holds. */
    private void start(AlertRules rules) {
        if (bench == null) {
            bench = new AlertBench(folder, AlertBench.BEFORE_ALL, rules);
        } else {
            bench.open(AlertBench.BEFORE_ALL, rules);
        }
        alerts = alerts(rules);
        alerts.start(bench.store(), NOWHERE, NOWHERE.schemaRegistry());
    }

    private Alerts alerts(AlertRules rules) {
        return new Alerts(
                new AlertSettings(rules, () -> new JdkOutbound(patience), terminal::add), AlertBench.PAGE, clock, SOON);
    }

    /** Posts to this machine. */
    private static final class JdkOutbound implements Outbound {
        private final Duration patience;

        JdkOutbound(Duration patience) {
            this.patience = patience;
        }

        private final HttpClient client = HttpClient.newHttpClient();

        @Override
        public Answer post(URI url, Map<String, String> headers, String body) throws IOException {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(url).timeout(patience).POST(HttpRequest.BodyPublishers.ofString(body));
            headers.forEach(request::header);
            try {
                HttpResponse<Void> response = client.send(request.build(), HttpResponse.BodyHandlers.discarding());
                return new Answer(
                        response.statusCode(),
                        response.headers()
                                .firstValue("Retry-After")
                                .map(Long::parseLong)
                                .map(Duration::ofSeconds));
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }

        @Override
        public void close() {}
    }

    private void fire(long figure, String day) {
        bench.put(
                claim().exactly(1).said("2024-09-01").build(),
                claim().exactly(figure).said(day).build());
    }

    private TargetState target(String name) {
        return AlertBoard.read(bench.store()).targets().stream()
                .filter(target -> target.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void shouldSignWhatItSendsAsTheDocumentationTellsReceiversToVerify() throws Exception {
        try (Receiver receiver = new Receiver()) {
            start(receiver.address());
            fire(2000, "2024-10-18");
            await().atMost(PATIENCE).until(() -> !receiver.taken().isEmpty());
            Receiver.Post post = receiver.taken().get(0);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String signed = post.id() + "." + post.timestamp() + "." + post.body();
            byte[] hash = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
            assertThat(post.signature()).isEqualTo("v1," + Base64.getEncoder().encodeToString(hash));
            assertThat(Duration.between(
                                    Instant.ofEpochSecond(Long.parseLong(post.timestamp())),
                                    Clock.systemUTC().instant())
                            .abs())
                    .isLessThan(Duration.ofMinutes(5));
            assertThat(Alert.of(post.body())).isEqualTo(bench.told().get(0));
            assertThat(Alert.of(post.body()).id()).isEqualTo(post.id());
        }
    }

    @Test
    void shouldSendAgainWithTheSameIdWhatWasNotTaken() {
        try (Receiver receiver = new Receiver().answering(500, Receiver.HANG, 404)) {
            patience = Duration.ofSeconds(1);
            start(receiver.address());
            fire(2000, "2024-10-18");
            await().atMost(PATIENCE).until(() -> !receiver.taken().isEmpty());
            assertThat(receiver.posts()).extracting(Receiver.Post::answer).startsWith(500, Receiver.HANG, 404, 204);
            assertThat(receiver.posts())
                    .extracting(Receiver.Post::id)
                    .containsOnly(bench.told().get(0).id());
            assertThat(receiver.posts())
                    .extracting(Receiver.Post::body)
                    .containsOnly(bench.told().get(0).json());
            await().atMost(PATIENCE).until(() -> target("desk-0").pending() == 0);
            assertThat(target("desk-0").error()).isNull();
        }
    }

    @Test
    void shouldKeepNobodyWaitingForOneThatIsDown() {
        try (Receiver hanging = new Receiver().always(Receiver.HANG);
                Receiver well = new Receiver()) {
            patience = Duration.ofSeconds(1);
            start(hanging.address(), well.address());
            fire(2000, "2024-10-18");
            await().atMost(PATIENCE).until(() -> !well.taken().isEmpty() && terminal.size() == 2);
            assertThat(terminal)
                    .allSatisfy(line -> assertThat(line)
                            .contains("alert rule-", ": 2,000 after 1 ·", "http://page.example/claims/kr-nis/"));
            assertThat(hanging.taken()).isEmpty();
            assertThat(target("desk-0").pending()).isEqualTo(1);
        }
    }

    @Test
    void shouldLeaveOneAloneForAsLongAsItAsks() {
        try (Receiver receiver = new Receiver().always(429).askingToWait("86000")) {
            start(receiver.address());
            fire(2000, "2024-10-18");
            await().atMost(PATIENCE)
                    .until(() -> !receiver.posts().isEmpty() && target("desk-0").error() != null);
            assertThat(target("desk-0").error()).isEqualTo("127.0.0.1 answered 429");
            List<Long> waits = bench.store()
                    .read(handle -> handle.createQuery("SELECT next_at FROM alert_delivery WHERE target = 'desk-0'")
                            .mapTo(Long.class)
                            .list());
            assertThat(Instant.ofEpochMilli(waits.get(0)))
                    .isBetween(
                            Clock.systemUTC().instant().plusSeconds(85_000),
                            Clock.systemUTC().instant().plusSeconds(87_000));
        }
    }

    @Test
    void shouldSendAfterARestartWhatWasNotTakenBefore() {
        try (Receiver receiver = new Receiver().always(503)) {
            start(receiver.address());
            fire(2000, "2024-10-18");
            await().atMost(PATIENCE).until(() -> target("desk-0").error() != null);
            stop();
            assertThat(receiver.taken()).isEmpty();
            receiver.always(204);
            start(receiver.address());
            await().atMost(PATIENCE).until(() -> !receiver.taken().isEmpty());
            assertThat(receiver.taken())
                    .extracting(Receiver.Post::id)
                    .containsOnly(bench.told().get(0).id());
        }
    }

    @Test
    void shouldSendWhatWaitsWhereTheClockWasSetBack() {
        AtomicReference<Clock> set = new AtomicReference<>(Clock.systemUTC());
        clock = () -> set.get().instant();
        try (Receiver receiver = new Receiver().always(503)) {
            start(receiver.address());
            fire(2000, "2024-10-18");
            await().atMost(PATIENCE).until(() -> target("desk-0").error() != null);
            set.set(Clock.offset(Clock.systemUTC(), Duration.ofDays(-1)));
            receiver.always(204);
            await().atMost(PATIENCE).until(() -> !receiver.taken().isEmpty());
        }
    }

    @Test
    void shouldSendOnceWhenTwoSendOfOneTable() {
        try (Receiver receiver = new Receiver()) {
            // What one has taken is left to it for a while, and a busy machine may take longer: here that while never
            // ends.
            clock = Clock.fixed(clock.instant(), ZoneOffset.UTC);
            start(receiver.address());
            Alerts second = alerts(rules(receiver.address()));
            second.start(bench.store(), NOWHERE, NOWHERE.schemaRegistry());
            for (int i = 0; i < 20; i++) {
                bench.put(claim().actor("x-" + i, "Number " + i)
                        .exactly(5000)
                        .said("2024-10-18")
                        .build());
            }
            await().atMost(PATIENCE)
                    .until(() ->
                            receiver.taken().size() >= 20 && target("desk-0").pending() == 0);
            second.close();
            assertThat(receiver.posts())
                    .hasSize(20)
                    .extracting(Receiver.Post::id)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void shouldSayHowManyWaitAndWhy() {
        try (Receiver first = new Receiver().always(401);
                Receiver second = new Receiver().always(403)) {
            AlertRules rules = rules(Map.of("desk-0", first.address(), "desk-1", second.address()), """
                    rules:
                      - {name: rule-0, when: threshold, above: 1000, to: [desk-0, desk-1]}
                    """);
            start(rules);
            fire(2000, "2024-10-18");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(alerts.check().orElseThrow().detail())
                            .isEqualTo("1 rule, 1 alert waits; desk-0: 127.0.0.1 answered 401;"
                                    + " desk-1: 127.0.0.1 answered 403"));
            assertThat(AlertBoard.read(bench.store()).rules())
                    .extracting(AlertBoard.RuleState::fired, AlertBoard.RuleState::pending)
                    .containsExactly(tuple(1L, 1));
        }
    }

    @Test
    void shouldForgetWhatCannotHappenAgainAndGiveUpWhatNobodyTakes() {
        bench = new AlertBench(folder, "when: first-figure", "when: threshold, above: 1000");
        fire(2000, "2024-10-18");
        assertThat(prune("2024-11-01")).as("both may yet be taken").isZero();
        assertThat(prune("2024-12-31")).isEqualTo(2);
        assertThat(target("topic").dropped()).isEqualTo(2);
        assertThat(bench.told())
                .as("nothing has come since: it could be found again")
                .extracting(Alert::rule)
                .containsExactly("rule-1");
        bench.put(claim().exactly(3000).said("2024-12-30").build());
        prune("2024-12-31");
        assertThat(bench.told()).isEmpty();
        bench.put(claim().exactly(4000).said("2024-12-31").build());
        assertThat(bench.told()).as("its first figure was long ago").isEmpty();
    }

    private int prune(String day) {
        long now = Instant.parse(day + "T00:00:00Z").toEpochMilli();
        return bench.store().write(handle -> new AlertStore(handle).prune(now, Duration.ofDays(Alerts.KEPT_DAYS)));
    }

    @Test
    void shouldWaitTwiceAsLongAfterEachFailureAndNoLongerThanIsUseful() {
        assertThat(Retry.USUAL.after("a", 1, Optional.empty()))
                .isBetween(Duration.ofSeconds(1), Duration.ofMillis(1250));
        assertThat(Retry.USUAL.after("a", 4, Optional.empty()))
                .isBetween(Duration.ofSeconds(8), Duration.ofSeconds(10));
        assertThat(Retry.USUAL.after("a", 99, Optional.empty()))
                .isBetween(Retry.LONGEST, Retry.LONGEST.multipliedBy(5).dividedBy(4));
        assertThat(Retry.USUAL.after("a", 1, Optional.of(Duration.ofHours(1))))
                .isGreaterThanOrEqualTo(Duration.ofHours(1));
        assertThat(Retry.USUAL.after("a", 1, Optional.of(Duration.ofDays(999)))).isLessThan(Duration.ofHours(25));
        assertThat(List.of("a", "b", "c", "d"))
                .extracting(name -> Retry.USUAL.after(name, 5, Optional.empty()))
                .doesNotHaveDuplicates();
    }
}
