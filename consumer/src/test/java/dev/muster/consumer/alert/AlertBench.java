package dev.muster.consumer.alert;

import dev.muster.consumer.table.Batch;
import dev.muster.consumer.table.ClaimChange;
import dev.muster.consumer.table.ClaimStore;
import dev.muster.consumer.table.EmptyTable;
import dev.muster.consumer.table.OffsetStep;
import dev.muster.consumer.table.TopicIdentity;
import dev.muster.schema.CheckResult;
import dev.muster.schema.Claim;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A table with rules over it, to put claims in and see what fires. */
final class AlertBench implements AutoCloseable {
    static final TopicIdentity TOPIC = new TopicIdentity("cluster-a", "muster.claims", "topic-1");
    static final String PAGE = "http://page.example";

    /** Before all claims of the tests, so that all of them are news. */
    static final Instant BEFORE_ALL = Instant.parse("2020-01-01T00:00:00Z");

    private final Path folder;
    private ClaimStore store;
    private AlertRules rules;
    private long next;

    /** @param yaml rules, without {@code rules:} and the targets */
    AlertBench(Path folder, String... yaml) {
        this(folder, BEFORE_ALL, rules(folder, yaml));
    }

    AlertBench(Path folder, Instant now, AlertRules rules) {
        this.folder = folder;
        open(now, rules);
    }

    /** With a clock of the caller's. */
    AlertBench(Path folder, AlertRules rules, InstantSource clock) {
        this.folder = folder;
        open(rules, clock);
    }

    static AlertRules rules(Path folder, String... rules) {
        String[] numbered = new String[rules.length];
        for (int i = 0; i < rules.length; i++) {
            numbered[i] = "  - {name: rule-" + i + ", to: topic, " + rules[i] + "}";
        }
        return read(file(folder, "rules:\n" + String.join("\n", numbered) + "\n"));
    }

    static AlertRules read(Path file) {
        return AlertRules.read(file, new AlertRules.OutboundCheck() {
            @Override
            public void host(String host) {
                if (host.indexOf(' ') >= 0) {
                    throw new IllegalArgumentException("'" + host + "' is no host");
                }
            }

            @Override
            public void authority(Path certificates) {}
        });
    }

    static Path file(Path folder, String text) {
        try {
            return Files.writeString(folder.resolve("alerts.yaml"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts again at a time, perhaps with other rules, on the same database. */
    void open(Instant now, AlertRules given) {
        open(given, new LateClock(InstantSource.fixed(now)));
    }

    private void open(AlertRules given, InstantSource clock) {
        if (store != null) {
            store.close();
        }
        rules = given;
        AlertEngine engine = new AlertEngine(given.rules(), new AlertWriter(() -> PAGE), clock);
        store = ClaimStore.at("jdbc:sqlite:" + database(), engine);
        store.write(handle -> {
            engine.opened(handle);
            return null;
        });
        next = store.offsets(TOPIC, List.of(0)).get(0);
    }

    private Path database() {
        Path database = folder.resolve("muster.db");
        return Files.exists(database) ? database : EmptyTable.copyTo(database);
    }

    /** Says when rules begin, and then a time after all claims. */
    private static final class LateClock implements InstantSource {
        private final InstantSource first;
        private boolean asked;

        LateClock(InstantSource first) {
            this.first = first;
        }

        @Override
        public Instant instant() {
            Instant now = asked ? Instant.parse("2030-01-01T00:00:00Z") : first.instant();
            asked = true;
            return now;
        }
    }

    ClaimStore store() {
        return store;
    }

    /** One batch. */
    void put(Claim... claims) {
        put(Arrays.asList(claims));
    }

    void put(List<Claim> claims) {
        List<ClaimChange> changes = claims.stream()
                .map(claim -> (ClaimChange) new ClaimChange.Put(claim))
                .toList();
        store.apply(new Batch(TOPIC, List.of(new OffsetStep(0, next, next + claims.size())), changes, List.of()));
        next += claims.size();
    }

    /** The same one by one. */
    void putSingly(List<Claim> claims) {
        claims.forEach(this::put);
    }

    /** What has been told, in the order in which it became known. */
    List<Alert> told() {
        return store.read(handle -> handle.createQuery("SELECT body FROM alert WHERE body <> '' ORDER BY known_at, id")
                .mapTo(String.class)
                .map(Alert::of)
                .list());
    }

    Stream<String> texts() {
        return told().stream().map(Alert::text);
    }

    /** What the history holds. */
    List<Alert> trial() {
        return new AlertTrial(rules, PAGE).run(store, Instant.EPOCH);
    }

    /** What health says of claims on which the rules failed; empty where they did on none. */
    String untried() {
        return store.read(AlertBoard::untried).map(CheckResult::detail).orElse("");
    }

    void run(String sql) {
        store.write(handle -> handle.execute(sql));
    }

    @Override
    public void close() {
        store.close();
    }
}
