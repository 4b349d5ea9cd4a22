package dev.muster.app.stage;

import dev.muster.consumer.ConsumerStage;
import dev.muster.producer.ProducerStage;
import dev.muster.schema.AccessRules;
import dev.muster.schema.CheckResult;
import dev.muster.schema.Connection;
import dev.muster.streams.StreamsStage;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * A stage that runs, by what all of them have in common.
 *
 * @param name for people: producer, streams or consumer
 * @param check how it is: unwell while something that it needs is missing, which it waits for
 * @param live whether it has not stopped for good: where it has, only a new start helps
 * @param ready whether it does its work and has caught up since its start
 * @param handle ends it
 */
public record Stage(
        String name,
        Supplier<CheckResult> check,
        Supplier<CheckResult> live,
        Supplier<CheckResult> ready,
        AutoCloseable handle) {
    /** A look at the broker is some four requests. */
    private static final Duration ROUND = Duration.ofSeconds(10);

    /** A producer: it is ready as soon as it is well, and mends itself always. */
    public static Stage of(ProducerStage stage) {
        return new Stage("producer", stage::check, () -> CheckResult.ok("runs"), stage::check, stage);
    }

    /** Streams: they are ready while they run, and not while they restore their state or share out partitions. */
    public static Stage of(StreamsStage stage) {
        return new Stage(
                "streams",
                stage::check,
                () -> stage.hasStopped() ? stage.check() : CheckResult.ok("runs"),
                stage::check,
                stage);
    }

    /** A consumer: it is ready once the table has caught up with the topic, and while both answer. */
    public static Stage of(ConsumerStage stage) {
        return new Stage(
                "consumer",
                stage::check,
                () -> stage.hasGivenUp() ? stage.check() : CheckResult.ok("runs"),
                () -> caughtUp(stage),
                stage);
    }

    /** The same, which is unwell too as long as the broker lacks one of its topics, or does not allow what it did at the start, and says which. */
    public Stage watching(Connection connection, AccessRules access) {
        return watching(connection, access, ROUND);
    }

    /** Likewise, looking at the broker after each such time. */
    public Stage watching(Connection connection, AccessRules access, Duration round) {
        return TopicWatch.over(this, connection, access, round);
    }

    /** The same, which somebody else ends. */
    public Stage endedElsewhere() {
        return new Stage(name, check, live, ready, () -> {});
    }

    private static CheckResult caughtUp(ConsumerStage stage) {
        CheckResult now = stage.check();
        return now.ok() && !stage.hasCaughtUp() ? CheckResult.failed("catching up: " + now.detail()) : now;
    }
}
