package dev.muster.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.muster.producer.feed.FeedKinds;
import dev.muster.producer.web.WebClient;
import dev.muster.producer.web.WebClients;
import dev.muster.schema.Feed;
import dev.muster.schema.FeedState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two hundred feeds on one producer, with real limits and in real time, of which a fifth does its worst. */
@Tag("process")
class ManyFeedsTest {

    private static final InstantSource CLOCK = InstantSource.system();
    private static final int FEEDS = 200;
    private static final int HANGING = 20;
    private static final int FAILING = 20;
    private static final int BOMBING = 5;
    private static final int WELL = FEEDS - HANGING - FAILING - BOMBING;
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final int ROUNDS = 4;

    /** Longer than a busy machine takes for anything here. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** More often than a socket's time-out would notice. */
    private static final Duration DRIP = Duration.ofMillis(500);

    private static final long MEGABYTES = 1024 * 1024;

    private final Map<String, List<Instant>> asked = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
    private final KeptFeeds kept = new KeptFeeds();
    private final List<FeedRun> runs = new ArrayList<>();
    private final PollLanes lanes = new PollLanes();
    private WebClient web;
    private HttpServer server;
    private byte[] bomb;

    @BeforeEach
    void start() throws IOException {
        bomb = bomb();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), FEEDS);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        web = WebClients.whereNamesAreLoopback(".example", CLOCK, timer, PATIENCE.multipliedBy(4));
    }

    @AfterEach
    void stop() {
        runs.forEach(FeedRun::stop);
        web.close();
        timer.shutdownNow();
        lanes.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String host = exchange.getRequestHeaders().getFirst("Host").replaceAll(":.*", "");
            asked.computeIfAbsent(host, name -> new CopyOnWriteArrayList<>()).add(CLOCK.instant());
            switch (host.replaceAll("-.*", "")) {
                case "hanging" -> drip(exchange);
                case "failing" -> exchange.sendResponseHeaders(500, -1);
                case "bombing" -> send(exchange, bomb, "gzip");
                default -> send(exchange, rss(host), null);
            }
        }
    }

    /** Until the caller hangs up, which it does when the test is over. */
    private static void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        while (!Thread.currentThread().isInterrupted()) {
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
            LockSupport.parkNanos(DRIP.toNanos());
        }
    }

    private static void send(HttpExchange exchange, byte[] body, String encoding) throws IOException {
        if (encoding != null) {
            exchange.getResponseHeaders().set("Content-Encoding", encoding);
        }
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static byte[] rss(String host) {
        return ("<rss version='2.0'><channel><title>" + host + "</title><item><guid isPermaLink='false'>" + host
                        + "</guid><description>Some 1,500 soldiers left, said " + host
                        + ".</description></item></channel></rss>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            byte[] block = new byte[1024 * 1024];
            for (int i = 0; i < 200; i++) {
                out.write(block);
            }
        }
        return packed.toByteArray();
    }

    /** The hanging ones hang all the time. */
    @Test
    void shouldPollTheOthersAllTheTimeInFlatMemory() {
        begin("hanging", HANGING);
        begin("failing", FAILING);
        begin("bombing", BOMBING);
        begin("well", WELL);
        await().atMost(PATIENCE).until(() -> isAskedBy(1) && hasFailed("failing-0") && hasFailed("bombing-0"));
        long before = usedMegabytes();
        await().atMost(PATIENCE).until(() -> isAskedBy(ROUNDS));

        assertThat(asked.get("hanging-0.example")).hasSize(1);
        assertThat(kept.articles()).hasSize(WELL);
        assertThat(ManagementFactory.getThreadMXBean().getThreadCount()).isLessThan(HANGING + 32 + 8 + 64 + 60);
        assertThat(usedMegabytes() - before)
                .as("MB more than after the first round")
                .isLessThan(30);
        assertThat(state("failing-0").getLastError())
                .contains("http://failing-0.example")
                .contains("500");
        assertThat(state("bombing-0").getLastError())
                .contains("http://bombing-0.example")
                .contains("unpacks to more than 100 times")
                .contains("tell its owner");
    }

    private void begin(String kind, int number) {
        FeedRun.Equipment equipment = new FeedRun.Equipment(FeedKinds.fromClassPath(), CLOCK, web, timer, lanes::poll);
        for (int i = 0; i < number; i++) {
            String id = kind + "-" + i;
            Feed feed = Feed.newBuilder()
                    .setId(id)
                    .setKind("rss")
                    .setLocation(
                            "http://" + id + ".example:" + server.getAddress().getPort() + "/rss")
                    .setInterval(INTERVAL.toString())
                    .setHeaders(Map.of())
                    .build();
            FeedRun run = new FeedRun(feed, known -> FeedPublisher.within(kept, known, CLOCK), equipment);
            runs.add(run);
            run.start();
        }
    }

    private boolean isAskedBy(int times) {
        for (int i = 0; i < WELL; i++) {
            if (asked.getOrDefault("well-" + i + ".example", List.of()).size() < times) {
                return false;
            }
        }
        return true;
    }

    private boolean hasFailed(String feed) {
        return kept.committed(feed).map(FeedState::getLastError).isPresent();
    }

    private FeedState state(String feed) {
        return kept.committed(feed).orElseThrow();
    }

    private static long usedMegabytes() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / MEGABYTES;
    }
}
