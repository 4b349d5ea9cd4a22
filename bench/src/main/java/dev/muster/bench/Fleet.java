package dev.muster.bench;

import dev.muster.extraction.ClaimExtractor;
import dev.muster.schema.Connection;
import dev.muster.streams.StreamsSettings;
import dev.muster.streams.StreamsStage;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Several instances of the streams stage that share the articles, each with a state directory of its own. All run in this JVM. */
record Fleet(Connection connection, ClaimExtractor extractor, int instances, int threads) implements Flow {
    private static final Duration LONGEST_RESTORE = Duration.ofMinutes(10);
    private static final int LOOK_MS = 10;

    /**
     * What the state takes.
     *
     * @param bytes on the disk of all instances
     * @param restored nanoseconds from the start of one instance whose directory is empty until it reads again
     */
    record State(long bytes, long restored) {}

    @Override
    public String name() {
        return instances + (instances == 1 ? " instance" : " instances") + ", " + threads
                + (threads == 1 ? " thread" : " threads");
    }

    @Override
    public Pulse run(int articles) throws IOException, InterruptedException {
        Pulse pulse = new Pulse();
        List<StreamsSettings> settings = settings();
        take(settings, pulse, articles);
        forget(settings);
        return pulse;
    }

    /** Reads so many articles, and then looks what is kept of them, and how long it takes to get it back from the broker. */
    State keep(int articles) throws IOException, InterruptedException {
        List<StreamsSettings> settings = settings();
        take(settings, new Pulse(), articles);
        long bytes = settings.stream()
                .mapToLong(each -> DiskUse.of(each.stateDirectory()))
                .sum();
        List<StreamsSettings> empty = settings();
        long restored = restore(empty.get(0));
        forget(empty);
        return new State(bytes, restored);
    }

    /** Nanoseconds until an instance with that directory reads again. */
    private long restore(StreamsSettings empty) throws InterruptedException {
        long start = System.nanoTime();
        try (StreamsStage stage = StreamsStage.start(connection, empty, extractor)) {
            while (!stage.check().ok()) {
                if (System.nanoTime() - start > LONGEST_RESTORE.toNanos()) {
                    throw new IllegalStateException("not restored in " + LONGEST_RESTORE + ": " + stage.check());
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_MS);
            }
            return System.nanoTime() - start;
        }
    }

    private void take(List<StreamsSettings> settings, Pulse pulse, int articles) throws InterruptedException {
        List<StreamsStage> stages = new ArrayList<>();
        try {
            settings.forEach(each -> stages.add(StreamsStage.start(connection, each, extractor, pulse)));
            pulse.await(articles);
        } finally {
            stages.forEach(StreamsStage::close);
        }
    }

    private List<StreamsSettings> settings() throws IOException {
        List<StreamsSettings> settings = new ArrayList<>();
        for (int i = 0; i < instances; i++) {
            settings.add(new StreamsSettings(
                    Files.createTempDirectory("muster-bench"),
                    threads,
                    StreamsSettings.DEFAULT_COMMIT_INTERVAL,
                    StreamsSettings.DEFAULT_MAX_BODY));
        }
        return settings;
    }

    /** So that the next run begins anew. */
    private void forget(List<StreamsSettings> settings) {
        StreamsStage.reset(connection, settings.get(0));
    }
}
