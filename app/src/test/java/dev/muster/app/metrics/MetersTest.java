package dev.muster.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.app.stage.Stage;
import dev.muster.consumer.table.Batch;
import dev.muster.consumer.table.ClaimChange;
import dev.muster.consumer.table.TopicIdentity;
import dev.muster.producer.ProducerObserver.PollEnd;
import dev.muster.producer.ProducerObserver.Way;
import dev.muster.schema.CheckResult;
import dev.muster.schema.FeedStatus.Condition;
import dev.muster.streams.StreamsObserver.Reading;
import dev.muster.streams.StreamsObserver.Writing;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

final class MetersTest {
    private static final Path DOCS = Path.of("..", "docs", "operations.md");
    private static final Pattern ROW = Pattern.compile("\\| `(muster_\\w+|kafka_\\w+)` \\| (.*) \\|");
    private static final TopicIdentity TOPIC = new TopicIdentity("cluster", "muster.claims", "topic");
    private static final Instant NOW = Instant.parse("2024-11-01T12:00:00Z");

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final RejectedMeter rejected = new RejectedMeter(registry);
    private final RequestMeters requests = new RequestMeters(registry);
    private final FeedMeters feeds = new FeedMeters(registry, rejected.of("producer"), requests);
    private final ReadingMeters streams = new ReadingMeters(registry, rejected.of("streams"));
    private final TableMeters table = new TableMeters(registry, rejected.of("consumer"), requests, () -> NOW);
    private final StageMeters stages = new StageMeters(registry);

    @Test
    void shouldDocumentEveryMetricAndNoOther() throws IOException {
        stages.ask(stage(true));
        stages.measureLag("streams", () -> 1);
        Map<String, String> shown = new TreeMap<>(Exposition.of(registry).table());
        shown.put("muster_build_info", "gauge | version | The program that runs: always 1.");
        KafkaMetric.ALL.forEach(metric -> shown.put(metric.exposedName(), row(metric)));
        Map<String, String> told = new TreeMap<>();
        Matcher row = ROW.matcher(Files.readString(DOCS));
        while (row.find()) {
            told.put(row.group(1), row.group(2));
        }
        assertThat(told).isEqualTo(shown);
    }

    private static String row(KafkaMetric metric) {
        String type = metric.kind() == KafkaMetric.Kind.TOTAL ? "counter" : "gauge";
        return type + " | client | " + metric.help() + " (`" + metric.attribute() + "`)";
    }

    @Test
    void shouldCountWhatTheStagesTell() {
        feeds.count(() -> Map.of(Condition.FAILING, 2L, Condition.WELL, 5L));
        feeds.polled(PollEnd.UNCHANGED);
        feeds.published(Way.INBOX, 3);
        feeds.rejected(2);
        feeds.pushed(401);
        streams.read(Reading.UNREAD);
        streams.wrote(Writing.WITHDRAWN);
        streams.rejected();
        table.count(() -> 4);
        table.answered("/claims/<id>", 200, Duration.ofMillis(20));
        stages.ask(stage(false));
        stages.measureLag("consumer", () -> 17);

        assertThat(Exposition.of(registry).samples())
                .contains(
                        Map.entry("muster_feeds{state=\"failing\"}", 2.0),
                        Map.entry("muster_feeds{state=\"gone\"}", 0.0),
                        Map.entry("muster_feed_polls_total{outcome=\"unchanged\"}", 1.0),
                        Map.entry("muster_articles_published_total{way=\"inbox\"}", 3.0),
                        Map.entry("muster_rejected_records_total{stage=\"producer\"}", 2.0),
                        Map.entry("muster_rejected_records_total{stage=\"streams\"}", 1.0),
                        Map.entry("muster_articles_read_total{result=\"unread\"}", 1.0),
                        Map.entry("muster_claims_written_total{status=\"withdrawn\"}", 1.0),
                        Map.entry("muster_listeners", 4.0),
                        Map.entry(
                                "muster_http_requests_total{route=\"/articles\",server=\"push\",status=\"401\"}", 1.0),
                        Map.entry(
                                "muster_http_requests_total{route=\"/claims/<id>\",server=\"table\",status=\"200\"}",
                                1.0),
                        Map.entry("muster_stage_live{stage=\"streams\"}", 1.0),
                        Map.entry("muster_stage_ready{stage=\"streams\"}", 0.0),
                        Map.entry("muster_lag_records{stage=\"consumer\"}", 17.0));
    }

    private static Stage stage(boolean ready) {
        return new Stage(
                "streams",
                () -> CheckResult.ok("runs"),
                () -> CheckResult.ok("runs"),
                () -> new CheckResult(ready, "so"),
                () -> {});
    }

    @Test
    void shouldTakeAStageThatStartsAtTheSecondAttempt() {
        Meters meters = Meters.of("1", () -> NOW);
        List<Object> told = new ArrayList<>();
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> meters.watchProducer(observer -> fail(told, observer)))
                    .isInstanceOf(TimeoutException.class);
            assertThatThrownBy(() -> meters.watchStreams(observer -> fail(told, observer)))
                    .isInstanceOf(TimeoutException.class);
            assertThatThrownBy(() -> meters.watchConsumer(observer -> fail(told, observer)))
                    .isInstanceOf(TimeoutException.class);
        }

        assertThat(told).hasSize(6);
        assertThat(Set.copyOf(told)).hasSize(3);
    }

    private static <T> T fail(List<Object> told, Object observer) {
        told.add(observer);
        throw new TimeoutException("the broker is busy");
    }

    @Test
    void shouldMeasureFromTheArticleThatChangedTheClaim() {
        Instant first = NOW.minusSeconds(1_000_000);
        Instant later = NOW.minusSeconds(2);
        table.committed(
                batch(new ClaimChange.Put(MeasuredClaims.carried("kr-nis", first, later, NOW.minusSeconds(500)))),
                false);

        Map<String, Double> samples = Exposition.of(registry).samples();
        assertThat(samples)
                .containsEntry("muster_fetch_to_row_seconds_sum", 2.0)
                .containsEntry("muster_fetch_to_row_seconds_count", 1.0)
                .containsEntry("muster_publication_to_row_seconds_sum", 500.0);
    }

    @Test
    void shouldMeasureAWithdrawalFromTheVersionThatCarriesTheClaimNoMore() {
        Instant gone = NOW.minusSeconds(3);
        table.committed(
                batch(new ClaimChange.Put(MeasuredClaims.withdrawn("kr-nis", NOW.minusSeconds(9_999), gone))), false);

        assertThat(Exposition.of(registry).samples())
                .containsEntry("muster_fetch_to_row_seconds_sum", 3.0)
                .containsEntry("muster_publication_to_row_seconds_count", 0.0);
    }

    @Test
    void shouldNotTakeADecisionAboutAnOldClaimForNewsThatComesLate() {
        Instant fetched = NOW.minusSeconds(9_999);
        table.committed(
                batch(
                        new ClaimChange.Put(MeasuredClaims.decided("kr-nis", fetched, fetched.plusSeconds(5))),
                        new ClaimChange.Put(MeasuredClaims.decided("kr-nis", NOW.minusSeconds(4), fetched))),
                false);

        assertThat(Exposition.of(registry).samples())
                .containsEntry("muster_fetch_to_row_seconds_count", 1.0)
                .containsEntry("muster_fetch_to_row_seconds_sum", 4.0);
    }

    @Test
    void shouldNotTakeAnEmptiedTableThatFillsItselfAgainForNews() {
        table.committed(batch(new ClaimChange.Put(MeasuredClaims.carried("kr-nis", NOW, NOW, NOW))), true);

        assertThat(Exposition.of(registry).samples())
                .containsEntry("muster_table_changes_total{change=\"put\"}", 1.0)
                .containsEntry("muster_fetch_to_row_seconds_count", 0.0);
    }

    private static Batch batch(ClaimChange... changes) {
        return new Batch(TOPIC, List.of(), List.of(changes), List.of());
    }

    @Test
    void shouldShowNoMoreSeriesForAMillionActorsAndHostileAddresses() {
        IntStream.range(0, 1_000)
                .forEach(i -> table.committed(
                        batch(new ClaimChange.Put(MeasuredClaims.carried("x-actor-" + i, NOW, NOW, NOW))), false));
        IntStream.range(0, 1_000)
                .forEach(i -> table.committed(
                        batch(IntStream.range(0, 1_000)
                                .mapToObj(j -> new ClaimChange.Delete("x-actor-" + i + "-" + j + "/0"))
                                .toArray(ClaimChange[]::new)),
                        false));
        IntStream.range(0, 1_000_000)
                .forEach(i -> table.answered("/\"} 1\n" + i, 100 + i % 900, Duration.ofMillis(i % 7)));
        feeds.count(() -> Map.of(Condition.FAILING, 1_000_000L));

        Exposition shown = Exposition.of(registry);
        assertThat(shown.samples()).hasSizeLessThan(Meters.MAX_SERIES);
        assertThat(shown.samples())
                .containsEntry("muster_table_changes_total{change=\"delete\"}", 1_000_000.0)
                .containsKey("muster_http_requests_total{route=\"other\",server=\"table\",status=\"other\"}");
        assertThat(shown.text()).doesNotContain("x-actor").doesNotContain("\"} 1\n1");
    }
}
