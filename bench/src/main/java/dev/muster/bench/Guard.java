package dev.muster.bench;

import dev.muster.extraction.ClaimExtractor;
import dev.muster.extraction.pack.Languages;
import dev.muster.schema.Connection;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Holds the ratios that the other benchmarks measure to bounds, by shorter runs in turns, and ends with 1 where one is passed. Each bound is about
 * twice what is measured at rest: two things that run in turns on a machine full of other work differ by up to a half from what they differ by at
 * rest, and a design that is lost (a cache, an index, a sentence that is skipped) costs more than double.
 */
public final class Guard {
    private static final int ROUNDS = 5;
    private static final int ARTICLES = 1_000;
    private static final int CLAIMS = 20_000;
    private static final long WARM_UP = 12_000_000_000L;
    private static final long SLICE = 400_000_000L;

    /** What may not cost more. */
    private enum Bound {
        /** What most articles cost: sentences without a numeral, and numerals that count no force, are left at once. */
        ORDINARY("ordinary news read, beside decoding and walking it", 75),
        /** What claims cost: who, whose, where and when are asked of figures alone. */
        DENSE("news full of claims read, beside decoding and walking it", 330),
        /** Reading is linear; a search over the whole article for each figure would show as 30. */
        GROWTH("a byte of a text 30 times as long, beside a byte of the text", 1.5),
        /** Records, stores and transactions that a claim needs. */
        STREAMS("an article full of claims through the streams, beside passing it on", 25),
        /** The indexes and looks that a claim needs before it is a row. */
        TABLE("a claim into a table of SQLite, beside the insertion of its rows", 2.5);

        private final String what;
        private final double most;

        Bound(String what, double most) {
            this.what = what;
            this.most = most;
        }
    }

    private final Map<Bound, Double> measured = new EnumMap<>(Bound.class);
    private final ClaimExtractor extractor = ClaimExtractor.over(Languages.fromClassPath());

    private Guard() {}

    /** Takes nothing. */
    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        Guard guard = new Guard();
        guard.reading();
        guard.streams();
        guard.measured.put(Bound.TABLE, TableBench.besideBare(CLAIMS));
        guard.measured.forEach((bound, ratio) -> Report.say(
                "%-70s %7.2f  at most %.1f%s",
                bound.what, ratio, bound.most, ratio <= bound.most ? "" : "  <-- passed"));
        if (guard.measured.entrySet().stream().anyMatch(entry -> entry.getValue() > entry.getKey().most)) {
            Report.say(
                    "A ratio has passed its bound: see bench/run, bench/topology and bench/table for what takes how long.");
            System.exit(1);
        }
    }

    private void reading() {
        ExtractionBenchmark ordinary = ExtractionBenchmark.over("ordinary", extractor);
        ExtractionBenchmark dense = ExtractionBenchmark.over("dense", extractor);
        List.of(ordinary, dense).forEach(news -> Bench.cost(news::read, WARM_UP));
        measured.put(Bound.ORDINARY, besideWalking(ordinary));
        measured.put(Bound.DENSE, besideWalking(dense));
        measured.put(
                Bound.GROWTH,
                ratio(
                        aByte(ExtractionBenchmark.over("grown 30", extractor)),
                        aByte(ExtractionBenchmark.over("grown 1", extractor))));
    }

    private static double besideWalking(ExtractionBenchmark news) {
        return ratio(() -> Bench.cost(news::read, SLICE), () -> Bench.cost(news::walk, SLICE));
    }

    private static Measure aByte(ExtractionBenchmark news) {
        return () -> Bench.cost(news::read, SLICE) / news.bytes();
    }

    private void streams() throws IOException, InterruptedException {
        try (LocalLog log =
                LocalLog.in(Files.createTempDirectory("muster-bench").resolve("kafka"))) {
            Connection connection = log.connection("guard.");
            connection.prepare();
            PassThrough.create("guard.passed", connection);
            new ManyArticles(News.dense()).publish(connection, ARTICLES);
            Flow claims = new ClaimsFlow(connection, extractor);
            Flow passing = new PassThrough(connection, "guard.passed");
            measured.put(Bound.STREAMS, ratio(() -> micros(claims), () -> micros(passing)));
        }
    }

    /** Processor time of the whole JVM an article, the start and the stop of the flow included. */
    private static double micros(Flow flow) {
        try {
            return FlowCosts.once(flow, ARTICLES).micros();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What something costs once. */
    private interface Measure {
        double once();
    }

    /** The median of the ratios of rounds in turns, but for the first, which warms both up. */
    private static double ratio(Measure one, Measure other) {
        List<Double> ratios = new ArrayList<>();
        one.once();
        other.once();
        for (int round = 0; round < ROUNDS; round++) {
            ratios.add(one.once() / other.once());
        }
        return Report.median(ratios);
    }
}
