package dev.muster.bench;

import dev.muster.extraction.ClaimExtractor;
import dev.muster.extraction.pack.Languages;
import dev.muster.schema.Connection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the streams stage goes with more threads, more instances and a larger corpus: articles a second and processor time an article, and of corpora
 * also what the state takes on disk and how long it takes to get it back from the broker when the disk is lost. In turns, by one broker, in one JVM.
 */
public final class ScaleBench {
    private static final int ROUNDS = 3;

    /** Articles that are dense with claims, of the smallest corpus; the others are ten and a hundred times as large. */
    private static final int SMALLEST = 400;

    private static final List<Integer> TIMES = List.of(1, 10, 100);
    private static final int MIDDLE = 1;

    /** Instances and threads of each. */
    private static final List<List<Integer>> FLEETS =
            List.of(List.of(1, 1), List.of(1, 2), List.of(1, 4), List.of(2, 1), List.of(4, 1));

    /** Runs that are not counted, over which the compiler comes to rest. */
    private static final int WARM_UP = 12;

    private static final double NANOS_IN_SECOND = 1e9;
    private static final double MEGA = 1 << 20;

    /** Articles in topics of their own. */
    private record Corpus(Connection connection, int articles) {}

    private final ClaimExtractor extractor = ClaimExtractor.over(Languages.fromClassPath());
    private final Report report = Report.titled("Threads, instances, larger corpora");

    private ScaleBench() {}

    /** Takes the number of rounds, and a share of the articles, or nothing. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int rounds = args.length == 0 ? ROUNDS : Integer.parseInt(args[0]);
        double share = args.length < 2 ? 1 : Double.parseDouble(args[1]);
        Path folder = Files.createTempDirectory("muster-bench");
        try (LocalLog log = LocalLog.in(folder.resolve("kafka"))) {
            List<Corpus> corpora = new ArrayList<>();
            for (int times : TIMES) {
                corpora.add(corpus(log, (int) (SMALLEST * share) * times));
            }
            new ScaleBench().measure(corpora, rounds);
        }
    }

    private static Corpus corpus(LocalLog log, int articles) {
        Connection connection = log.connection("scale" + articles + ".");
        connection.prepare();
        new ManyArticles(News.dense()).publish(connection, articles);
        return new Corpus(connection, articles);
    }

    private void measure(List<Corpus> corpora, int rounds) throws IOException, InterruptedException {
        Corpus middle = corpora.get(MIDDLE);
        for (int i = 0; i < WARM_UP; i++) {
            run(middle, one(middle), new FlowCosts());
        }
        report.line(
                        "Written by `bench/scale`: medians of %d rounds in turns, least and greatest behind them, on articles dense with claims, exactly once, with the",
                        rounds)
                .line("broker and all instances in one JVM. Processor time is that of the whole JVM.")
                .machine()
                .line("");
        fleets(middle, rounds);
        corpora(corpora, rounds);
        report.write("SCALE.md");
    }

    private Fleet one(Corpus corpus) {
        return new Fleet(corpus.connection(), extractor, 1, 1);
    }

    private void fleets(Corpus corpus, int rounds) throws IOException, InterruptedException {
        List<Fleet> fleets = FLEETS.stream()
                .map(of -> new Fleet(corpus.connection(), extractor, of.get(0), of.get(1)))
                .toList();
        Map<Fleet, FlowCosts> costs = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Fleet fleet : fleets) {
                run(corpus, fleet, costs.computeIfAbsent(fleet, none -> new FlowCosts()));
            }
        }
        double first = costs.get(fleets.get(0)).rate();
        report.line("| %,d articles | articles/s | | beside the first | µs an article |", corpus.articles())
                .line("|---|---|---|---|---|");
        costs.forEach((fleet, cost) -> report.line(
                "| %s | %,.0f | %s | %.2f | %.0f |",
                fleet.name(), cost.rate(), cost.rateRange(), cost.rate() / first, cost.micros()));
    }

    private void corpora(List<Corpus> corpora, int rounds) throws IOException, InterruptedException {
        Map<Corpus, FlowCosts> costs = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Corpus corpus : corpora) {
                run(corpus, one(corpus), costs.computeIfAbsent(corpus, none -> new FlowCosts()));
            }
        }
        double first = costs.get(corpora.get(0)).rate();
        report.line("")
                .line(
                        "State: on the disk of the streams. Restored: from the start with an empty disk until the stage reads again.")
                .line("")
                .line(
                        "| articles | articles/s | | µs an article, each start included | speed beside the first | state, MB | bytes an article | restored, s |")
                .line("|---|---|---|---|---|---|---|---|");
        for (Corpus corpus : corpora) {
            FlowCosts cost = costs.get(corpus);
            Fleet.State state = one(corpus).keep(corpus.articles());
            report.line(
                    "| %,d | %,.0f | %s | %.0f | %.2f | %.1f | %.0f | %.1f |",
                    corpus.articles(),
                    cost.rate(),
                    cost.rateRange(),
                    cost.micros(),
                    cost.rate() / first,
                    state.bytes() / MEGA,
                    state.bytes() / (double) corpus.articles(),
                    state.restored() / NANOS_IN_SECOND);
        }
    }

    private static void run(Corpus corpus, Fleet fleet, FlowCosts costs) throws IOException, InterruptedException {
        FlowCosts.Run run = costs.run(fleet, corpus.articles());
        Report.say("%,d articles, %s: %.0f/s", corpus.articles(), fleet.name(), run.rate());
    }
}
