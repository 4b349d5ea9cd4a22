package dev.muster.app.fault;

import dev.muster.app.local.LocalLog;
import dev.muster.consumer.ConsumerStage;
import dev.muster.schema.Connection;
import dev.muster.streams.StreamsStage;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The streams share out their partitions again and again while they work: a third instance comes and goes beside two. */
@Tag("process")
final class RebalanceFaultTest {
    private static final int BATCH = 20;

    /** Each shares out twice, once an instance comes and once it goes; {@code bench/kills} does it for minutes. */
    private static final int ROUNDS = Integer.getInteger("muster.rebalances", 3);

    @RegisterExtension
    static final LocalLog LOG = new LocalLog();

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void shouldLoseAndDoubleNothingWhilePartitionsGoRound() throws Exception {
        Connection log = LOG.connection("rebalances.");
        try (StagesHere stages = new StagesHere(folder, log)) {
            StreamsStage first = stages.streams(log);
            StreamsStage second = stages.streams(log, "second");
            ConsumerStage consumer = stages.consumer(log);
            stages.producer(log);
            long begin = System.nanoTime();
            for (int round = 0; round < ROUNDS; round++) {
                stages.write(round * BATCH, round * BATCH + BATCH);
                try (StreamsStage third = stages.streams(log, "third")) {
                    StagesHere.awaitWell(third::check);
                }
            }
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
            System.out.printf(Locale.ROOT, "an instance came and went %d times in %d ms%n", ROUNDS, millis);
            stages.awaitClaims(ROUNDS * BATCH);
            stages.awaitTable(stages.sqlite());
            StagesHere.awaitWell(first::check);
            StagesHere.awaitWell(second::check);
            StagesHere.awaitWell(consumer::check);
        }
    }
}
