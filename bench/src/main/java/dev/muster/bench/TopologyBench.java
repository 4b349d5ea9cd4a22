package dev.muster.bench;

import dev.muster.extraction.ClaimExtractor;
import dev.muster.extraction.pack.Languages;
import dev.muster.schema.Connection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many articles a second the streams stage takes, beside a topology that only passes them on, and beside a consumer that hands them to a
 * producer: by the same broker, which runs in this JVM, in turns. What is counted is the time from the first article taken to the last thing told of
 * any, and the processor time of the JVM meanwhile, broker and all.
 */
public final class TopologyBench {
    private static final int ROUNDS = 5;
    private static final int ORDINARY = 30_000;
    /** So many that those who only pass them on are at it for longer than a few commits. */
    private static final int DENSE = 12_000;

    /**
     * Rounds go uncounted for so long. The compiler takes a minute and more of processor time for the stage, the client and the broker together,
     * on the cores that they run on: what is counted before that is its work, by which the ways differ most.
     */
    private static final Duration WARM_UP = Duration.ofMinutes(4);

    /** Articles of one kind of news and the ways that they go. */
    private record News(String name, int articles, List<Flow> flows) {}

    private TopologyBench() {}

    /** Takes the number of rounds, and a share of the articles, or nothing. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int rounds = args.length == 0 ? ROUNDS : Integer.parseInt(args[0]);
        double share = args.length < 2 ? 1 : Double.parseDouble(args[1]);
        Path folder = Files.createTempDirectory("muster-bench");
        ClaimExtractor extractor = ClaimExtractor.over(Languages.fromClassPath());
        try (LocalLog log = LocalLog.in(folder.resolve("kafka"))) {
            List<News> all = List.of(
                    news(
                            "ordinary",
                            (int) (ORDINARY * share),
                            new ManyArticles(dev.muster.bench.News.ordinary((int) (ORDINARY * share))),
                            log,
                            extractor),
                    news(
                            "dense",
                            (int) (DENSE * share),
                            new ManyArticles(dev.muster.bench.News.dense()),
                            log,
                            extractor));
            Map<String, FlowCosts> costs = new LinkedHashMap<>();
            for (long start = System.nanoTime(); System.nanoTime() - start < WARM_UP.toNanos(); ) {
                round(all, new LinkedHashMap<>());
            }
            for (int round = 0; round < rounds; round++) {
                round(all, costs);
            }
            report(all, costs, rounds);
        }
    }

    private static void round(List<News> all, Map<String, FlowCosts> costs) throws IOException, InterruptedException {
        for (News news : all) {
            for (Flow flow : news.flows()) {
                measure(news, flow, costs.computeIfAbsent(key(news, flow), none -> new FlowCosts()));
            }
        }
    }

    private static String key(News news, Flow flow) {
        return news.name() + " " + flow.name();
    }

    private static News news(String name, int number, ManyArticles articles, LocalLog log, ClaimExtractor extractor)
            throws InterruptedException {
        Connection connection = log.connection(name + ".");
        connection.prepare();
        String target = name + ".passed";
        PassThrough.create(target, connection);
        articles.publish(connection, number);
        return new News(
                name,
                number,
                List.of(
                        new PlainLoop(connection, target),
                        new PassThrough(connection, target),
                        new ClaimsFlow(connection, extractor)));
    }

    private static void measure(News news, Flow flow, FlowCosts costs) throws IOException, InterruptedException {
        FlowCosts.Run run = costs.run(flow, news.articles());
        Report.say(
                "%s, %s: %.0f/s, %.0f µs, %d claims",
                news.name(), flow.name(), run.rate(), run.micros(), run.written());
    }

    private static void report(List<News> all, Map<String, FlowCosts> costs, int rounds) throws IOException {
        Report report = Report.titled("The topology")
                .line(
                        "Written by `bench/topology`: medians of %d rounds in turns, least and greatest behind them, after %d minutes of the same; one stream thread,",
                        rounds, WARM_UP.toMinutes())
                .line(
                        "exactly once, the broker in the same JVM. The pass-through topology has the stage's properties with the commit interval that Kafka has for exactly once, 100 ms, and decodes and encodes each article; the loop has no")
                .line(
                        "transactions and looks at nothing. The stage is behind all the time, and commits every half second then. Processor time is that of the whole JVM, the broker's and each start included.")
                .line("*ordinary*: " + dev.muster.bench.News.told())
                .machine()
                .line("")
                .line(
                        "| news | way | articles/s | | beside the pass-through | µs of processor time an article | claims written an article |")
                .line("|---|---|---|---|---|---|---|");
        for (News news : all) {
            double pass = costs.get(key(news, news.flows().get(1))).rate();
            for (Flow flow : news.flows()) {
                FlowCosts cost = costs.get(key(news, flow));
                report.line(
                        "| %s, %,d | %s | %,.0f | %s | %.2f | %.0f | %.2f |",
                        news.name(),
                        news.articles(),
                        flow.name(),
                        cost.rate(),
                        cost.rateRange(),
                        cost.rate() / pass,
                        cost.micros(),
                        cost.written() / news.articles());
            }
        }
        report.write("TOPOLOGY.md");
    }
}
