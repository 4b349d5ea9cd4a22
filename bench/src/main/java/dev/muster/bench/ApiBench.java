package dev.muster.bench;

import dev.muster.consumer.api.FeedList;
import dev.muster.consumer.page.About;
import dev.muster.consumer.table.Batch;
import dev.muster.consumer.table.ClaimChange;
import dev.muster.consumer.table.ClaimQuery;
import dev.muster.consumer.table.ClaimStore;
import dev.muster.consumer.table.OffsetStep;
import dev.muster.consumer.table.TopicIdentity;
import dev.muster.consumer.web.EventLog;
import dev.muster.consumer.web.WebServer;
import dev.muster.schema.Topics;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * How long the answers of the API take with 100,000 claims in the database, beside a read by primary key over the same server and of the same
 * size: of one thing, a claim by its id; of a page, so many claims by a range of their ids. All addresses are asked in turns, by one client over
 * one connection, so that a noisy machine disturbs all alike.
 */
public final class ApiBench {
    private static final int CLAIMS = 100_000;
    private static final int BATCH = 1_000;
    private static final int WARM_UP = 60;
    private static final int ROUNDS = 300;
    private static final int OK = 200;
    private static final double NANOS_IN_MILLI = 1e6;
    private static final int PERCENT = 100;
    private static final int TAIL = 99;
    private static final long SEED = 7;
    private static final String BY_KEY = "one claim, by its id";
    private static final String BY_RANGE = "a page of claims, by a range of ids";

    /** Answers that hold one thing; the others hold a page. */
    private static final Set<String> OF_ONE = Set.of(BY_KEY, "a history", "an actor");

    private static final Path RESULTS = Path.of("bench", "API.md");
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final TopicIdentity TOPIC = new TopicIdentity(
            "cluster", Topics.of(Topics.DEFAULT_PREFIX).claims().name(), "topic");

    private ApiBench() {}

    /**
     * Fills a database, asks, and writes what it took as Markdown. Takes the number of claims, and the JDBC URL of the database: SQLite in a new
     * folder where it is not given. One that an earlier run has filled is not filled again.
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        int claims = args.length == 0 ? CLAIMS : Integer.parseInt(args[0]);
        try (ClaimStore store = ClaimStore.at(args.length > 1 ? args[1] : newDatabase())) {
            double seconds = fill(store, claims);
            EventLog events = new EventLog();
            try (WebServer server = WebServer.start(
                    "127.0.0.1",
                    0,
                    Set.of(),
                    store.table(),
                    events,
                    Map::of,
                    () -> new FeedList(true, List.of()),
                    About.unknown(),
                    Clock.fixed(Instant.parse("2025-06-01T00:00:00Z"), ZoneOffset.UTC))) {
                report(measure(server.address(), addresses(store)), claims, seconds);
            }
        }
    }

    private static String newDatabase() throws IOException {
        return "jdbc:sqlite:" + Files.createTempDirectory("muster-bench").resolve("muster.db");
    }

    /** Seconds that it took; 0 where it was full. */
    private static double fill(ClaimStore store, int number) {
        long start = System.nanoTime();
        store.migrate();
        if (store.offsets(TOPIC, List.of(0)).get(0) >= number) {
            return 0;
        }
        ManyClaims claims = new ManyClaims(SEED);
        for (long from = 0; from < number; from += BATCH) {
            List<ClaimChange> changes = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
                changes.add(new ClaimChange.Put(claims.next()));
            }
            store.apply(new Batch(TOPIC, List.of(new OffsetStep(0, from, from + BATCH)), changes, List.of()));
        }
        return (System.nanoTime() - start) / (NANOS_IN_MILLI * 1000);
    }

    /** What is asked, each with addresses that differ, as no two readers ask for the same. */
    private static Map<String, List<String>> addresses(ClaimStore store) {
        Random random = new Random(SEED);
        List<String> ids = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        store.table().claims(ClaimQuery.first(ROUNDS)).forEach(claim -> {
            ids.add(claim.id());
            keys.add(claim.estimate());
        });
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put(BY_KEY, ids.stream().map(id -> "claims/" + id).toList());
        all.put(BY_RANGE, ids.stream().map(id -> "claims?limit=50&after=" + id).toList());
        addRows(all, random);
        all.put("claims of an actor", each(random, "claims?limit=50&actor=x-actor-%d", ManyClaims.ACTORS));
        all.put("claims by words", each(random, "claims?limit=50&q=actor+%d+kursk", ManyClaims.ACTORS));
        all.put("claims as known at a time", each(random, "claims?limit=50&knownAt=2024-%02d-15", 12));
        all.put("a history", keys.stream().map(key -> "history?key=" + key).toList());
        all.put("an actor", each(random, "actors/x-actor-%d", ManyClaims.ACTORS));
        all.put("actors", List.of("actors?limit=50", "actors?limit=50&q=9"));
        all.put("disagreements", List.of("disagreements?limit=50", "disagreements?limit=50&kind=REVISED"));
        return all;
    }

    private static void addRows(Map<String, List<String>> all, Random random) {
        all.put("the table", List.of("estimates?limit=50"));
        all.put("rows of an actor", each(random, "estimates?limit=50&actor=x-actor-%d", ManyClaims.ACTORS));
        all.put(
                "rows of a measure",
                List.of("estimates?limit=50&measure=DEPLOYED", "estimates?limit=50&measure=KILLED"));
        all.put("rows of a war", List.of("estimates?limit=50&conflict=russias-war-on-ukraine"));
        all.put("rows of a place", List.of("estimates?limit=50&place=kursk", "estimates?limit=50&place=UA"));
        all.put("rows by words", each(random, "estimates?limit=50&q=actor+%d+kursk", ManyClaims.ACTORS));
        all.put("largest figures", List.of("estimates?limit=50&sort=-figure"));
        all.put("rows as of a day", each(random, "estimates?limit=50&asOf=2024-%02d-15", 12));
        all.put("rows as known at a time", each(random, "estimates?limit=50&knownAt=2024-%02d-15", 12));
    }

    private static List<String> each(Random random, String pattern, int bound) {
        return random.ints(ROUNDS, 1, bound + 1)
                .mapToObj(number -> String.format(Locale.ROOT, pattern, number))
                .toList();
    }

    private static Map<String, long[]> measure(URI server, Map<String, List<String>> addresses)
            throws IOException, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        Map<String, long[]> times = new LinkedHashMap<>();
        addresses.keySet().forEach(name -> times.put(name, new long[ROUNDS]));
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (Map.Entry<String, List<String>> asked : addresses.entrySet()) {
                List<String> variants = asked.getValue();
                long time = ask(http, server + "/api/v1/" + variants.get(Math.floorMod(round, variants.size())));
                if (round >= 0) {
                    times.get(asked.getKey())[round] = time;
                }
            }
        }
        return times;
    }

    private static long ask(HttpClient http, String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        long start = System.nanoTime();
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        long time = System.nanoTime() - start;
        if (answer.statusCode() != OK) {
            throw new IOException(address + " answers " + answer.statusCode());
        }
        return time;
    }

    private static void report(Map<String, long[]> times, int claims, double filled) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# Answers of the API");
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "Written by `bench/api`: %,d claims%s; %d requests each, in turns, over one connection.",
                claims,
                filled > 0 ? String.format(Locale.ROOT, ", filled in %.0f s", filled) : "",
                ROUNDS));
        lines.add("");
        lines.add(
                "The last two columns set the answer beside a read by primary key of the same size over the same server: of one");
        lines.add("thing, a claim by its id; of a page of 50, a page of claims by a range of their ids. Load average "
                + String.format(
                        Locale.ROOT,
                        "%.0f on %d cores at the end.",
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                        Runtime.getRuntime().availableProcessors()));
        lines.add("");
        lines.add("| answer | p50, ms | p99, ms | p50 beside a key read | p99 beside a key read |");
        lines.add("|---|---|---|---|---|");
        times.forEach((name, all) -> lines.add(line(name, all, times.get(OF_ONE.contains(name) ? BY_KEY : BY_RANGE))));
        lines.forEach(OUT::println);
        Files.write(RESULTS, lines);
    }

    private static String line(String name, long[] times, long[] byKey) {
        double middle = percentile(times, PERCENT / 2);
        double tail = percentile(times, TAIL);
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f | %.1f |",
                name,
                middle,
                tail,
                middle / percentile(byKey, PERCENT / 2),
                tail / percentile(byKey, TAIL));
    }

    private static double percentile(long[] times, int percent) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / PERCENT)] / NANOS_IN_MILLI;
    }
}
