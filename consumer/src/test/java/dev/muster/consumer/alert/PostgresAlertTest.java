package dev.muster.consumer.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.consumer.PostgresServer;
import dev.muster.consumer.table.Batch;
import dev.muster.consumer.table.ClaimChange;
import dev.muster.consumer.table.ClaimStore;
import dev.muster.consumer.table.OffsetStep;
import dev.muster.consumer.table.RandomClaims;
import dev.muster.schema.Connection;
import dev.muster.testing.ContainerTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same on the other database: rules fire on what they fire on, are sent, and are forgotten. */
@ContainerTest
final class PostgresAlertTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    private final List<String> terminal = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger posts = new AtomicInteger();

    @Test
    void shouldFireAndSendAndForgetAsOnSqlite() throws IOException {
        Files.writeString(folder.resolve("desk.secret"), "0123456789abcdef0123456789abcdef");
        AlertRules rules = AlertBench.read(AlertBench.file(folder, """
                webhooks: {desk: {url: "http://desk.example", secret-file: desk.secret}}
                rules:
                  - {name: a, when: first-figure, to: [desk, terminal], where: {actor: nis, q: korea}}
                  - {name: b, when: change, by-more-than: 10, to: [desk, terminal], where: {force: KP, place: Russia}}
                  - {name: c, when: threshold, above: 2000, to: [desk, terminal], where: {measure: deployed}}
                  - {name: d, when: conflict, to: [desk, terminal], where: {conflict: russias-war-on-ukraine}}
                """));
        List<dev.muster.schema.Claim> claims = new RandomClaims(1).make(40);
        List<String> onSqlite;
        try (AlertBench bench = new AlertBench(folder, AlertBench.BEFORE_ALL, rules)) {
            bench.put(claims);
            onSqlite = bench.told().stream().map(Alert::id).sorted().toList();
        }
        Alerts alerts = new Alerts(
                new AlertSettings(rules, Failing::new, terminal::add),
                AlertBench.PAGE,
                Clock.offset(
                        Clock.systemUTC(), Duration.between(Clock.systemUTC().instant(), AlertBench.BEFORE_ALL)),
                new Retry(Duration.ofMillis(10)));
        try (ClaimStore store = ClaimStore.at(PostgresServer.newDatabase(), alerts.listener())) {
            store.migrate();
            store.offsets(AlertBench.TOPIC, List.of(0));
            store.apply(new Batch(
                    AlertBench.TOPIC,
                    List.of(new OffsetStep(0, 0, 40)),
                    claims.stream()
                            .map(claim -> (ClaimChange) new ClaimChange.Put(claim))
                            .toList(),
                    List.of()));
            assertThat(ids(store)).isEqualTo(onSqlite).hasSizeGreaterThan(4);
            Connection nowhere = Connection.to("127.0.0.1:1", "http://127.0.0.1:1");
            alerts.start(store, nowhere, nowhere.schemaRegistry());
            await().atMost(PATIENCE)
                    .until(() -> AlertBoard.read(store).targets().stream()
                            .allMatch(target -> target.pending() == 0 && target.delivered() == onSqlite.size()));
            assertThat(terminal).hasSize(onSqlite.size());
            assertThat(posts).hasValue(onSqlite.size() + 1);
            alerts.close();
            store.write(handle -> new AlertStore(handle).prune(Long.MAX_VALUE / 2, Duration.ofDays(1)));
            assertThat(new AlertTrial(rules, AlertBench.PAGE).run(store, Instant.EPOCH))
                    .hasSizeGreaterThanOrEqualTo(onSqlite.size());
        }
    }

    private static List<String> ids(ClaimStore store) {
        return store.read(handle -> handle.createQuery("SELECT id FROM alert WHERE body <> '' ORDER BY id")
                .mapTo(String.class)
                .list());
    }

    /** Takes no first post. */
    private final class Failing implements Outbound {
        @Override
        public Answer post(java.net.URI url, Map<String, String> headers, String body) {
            return new Answer(posts.incrementAndGet() == 1 ? 500 : 200, java.util.Optional.empty());
        }

        @Override
        public void close() {}
    }
}
