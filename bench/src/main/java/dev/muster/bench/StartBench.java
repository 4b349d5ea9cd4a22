package dev.muster.bench;

import dev.muster.app.broker.EmbeddedBroker;
import dev.muster.app.local.LoopbackPort;
import dev.muster.app.registry.EmbeddedRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How long the built program takes to its help and to its first row, and how much memory it has resident: all in one process, and each stage in
 * its own beside a broker that is not counted. A JVM that does nothing is started in turns with them.
 */
public final class StartBench {
    private static final int ROUNDS = 5;
    private static final String MUSTER = "./muster";

    /** The launcher of the distribution, which builds nothing while it is measured. */
    private static final String BUILT = "app/target/dist/muster";

    private static final String BARE = "a JVM that does nothing";
    private static final String HELP = "`muster --help`";
    private static final String FIRST_ROW = "`muster up` to the first row over HTTP";
    private static final String UP = "`muster up`";
    private static final int LOOK_MS = 20;
    private static final int MOST_LOOKS = 6_000;

    /** How long a process runs on after the first row before its memory is read: it has read all seeds by then. */
    private static final int SETTLE_SECONDS = 15;

    private final Map<String, List<Double>> seconds = new LinkedHashMap<>();
    private final Map<String, List<Double>> megabytes = new LinkedHashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();

    private StartBench() {}

    /** Takes the number of rounds, or nothing. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int rounds = args.length == 0 ? ROUNDS : Integer.parseInt(args[0]);
        StartBench bench = new StartBench();
        Path folder = Files.createTempDirectory("muster-bench");
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"), 0);
                EmbeddedRegistry registry = EmbeddedRegistry.start(broker.bootstrapServers(), 0)) {
            for (int round = 0; round < rounds; round++) {
                bench.starts();
                bench.everything(folder.resolve("up-" + round));
                bench.stages(broker, registry, folder.resolve("stages-" + round), "r" + round + ".");
            }
        }
        bench.report(rounds);
    }

    private void starts() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        note(
                seconds,
                BARE,
                Child.run(List.of(java, "-Xshare:auto", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-version")));
        note(seconds, HELP, Child.run(List.of(MUSTER, "--help")));
    }

    private void everything(Path data) throws IOException, InterruptedException {
        int port = LoopbackPort.anyFree();
        List<String> words = List.of(
                BUILT,
                "up",
                "--data",
                data.toString(),
                "--port",
                Integer.toString(port),
                "--broker-port",
                "0",
                "--registry-port",
                "0");
        try (Child up = Child.start(words)) {
            awaitRow(up, port);
            note(seconds, FIRST_ROW, up.age());
            settle();
            note(megabytes, UP, up.peakMegabytes());
        }
    }

    /** Each stage in a process of its own, with the seeds; the broker is this process. */
    private void stages(EmbeddedBroker broker, EmbeddedRegistry registry, Path data, String prefix)
            throws IOException, InterruptedException {
        List<String> at = List.of(
                "--bootstrap-server", broker.bootstrapServers(), "--registry", registry.url(), "--prefix", prefix);
        int port = LoopbackPort.anyFree();
        String database = "jdbc:sqlite:" + Files.createDirectories(data).resolve("table.db");
        try (Child consumer = stage(at, "consumer", "--database", database, "--port", Integer.toString(port));
                Child streams = stage(
                        at, "streams", "--state-dir", data.resolve("state").toString());
                Child producer = stage(at, "producer", "--seeds")) {
            awaitRow(consumer, port);
            settle();
            note(megabytes, "`muster producer`", producer.peakMegabytes());
            note(megabytes, "`muster streams`", streams.peakMegabytes());
            note(megabytes, "`muster consumer`", consumer.peakMegabytes());
        }
    }

    private static Child stage(List<String> at, String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of(BUILT));
        all.addAll(List.of(words));
        all.addAll(at);
        return Child.start(all);
    }

    private static void settle() throws InterruptedException {
        TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
    }

    private void awaitRow(Child child, int port) throws InterruptedException {
        for (int look = 0; look < MOST_LOOKS && child.isAlive(); look++) {
            if (hasRow(port)) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MS);
        }
        throw new IllegalStateException("no row came");
    }

    /** Below the heading of the CSV. */
    private boolean hasRow(int port) throws InterruptedException {
        URI rows = URI.create("http://127.0.0.1:" + port + "/api/v1/estimates?limit=1&format=csv");
        try {
            HttpResponse<String> answer =
                    http.send(HttpRequest.newBuilder(rows).build(), HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 && answer.body().lines().count() > 1;
        } catch (IOException e) {
            return false; // it does not listen yet
        }
    }

    private static void note(Map<String, List<Double>> values, String name, double value) {
        values.computeIfAbsent(name, none -> new ArrayList<>()).add(value);
        Report.say("%s: %.2f", name, value);
    }

    private void report(int rounds) throws IOException {
        Report report = Report.titled("Starting");
        report.line(
                "Written by `bench/start`: medians of %d rounds in turns, least and greatest behind them. A start begins with the launcher,",
                rounds);
        report.line("and the program is built and warmed up. Memory is the most that was resident, the seeds read.")
                .machine()
                .line("")
                .line("| start | s | | beside a JVM that does nothing |")
                .line("|---|---|---|---|");
        double bare = Report.median(seconds.get(BARE));
        seconds.forEach((name, all) -> report.line(
                "| %s | %.2f | %s | %.1f |",
                name, Report.median(all), Report.range(all, "%.2f"), Report.median(all) / bare));
        report.line("").line("| process | MB | |").line("|---|---|---|");
        megabytes.forEach(
                (name, all) -> report.line("| %s | %.0f | %s |", name, Report.median(all), Report.range(all, "%.0f")));
        report.write("START.md");
    }
}
