package dev.muster.producer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.producer.feed.FeedKinds;
import dev.muster.producer.web.RawServer;
import dev.muster.producer.web.WebClient;
import dev.muster.producer.web.WebClients;
import dev.muster.schema.Feed;
import dev.muster.schema.FeedState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a server may try, from the poll to what the state of the feed says of it, with the limits that producers have. */
class RefusalTest {
    private static final int MEGABYTE = 1024 * 1024;
    private static final String START = "<rss version='2.0'><channel><title>Trap</title>";
    private static final String ITEM = "<item><guid>N</guid><description>Some N soldiers left.</description></item>";

    private static final String LAUGHS =
            "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>"
                    + "<!ENTITY c '&b;&b;&b;&b;'>]>" + START + "<item><title>&c;</title></item></channel></rss>";

    private static RawServer server;

    /** Of the requests under way; in it no time passes but what a server takes. */
    private static volatile SimulatedTime alarms;

    @BeforeAll
    static void serve() throws IOException {
        server = new RawServer(RefusalTest::answer);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static void answer(String path, OutputStream out) throws IOException {
        switch (path) {
            case "/large" -> send(out, "", random(15 * MEGABYTE + 1));
            case "/unpacked" -> send(out, "Content-Encoding: gzip\r\n", packed(random(MEGABYTE), 16));
            case "/bomb" -> send(out, "Content-Encoding: gzip\r\n", packed(new byte[MEGABYTE], 10));
            case "/endless" -> head(out, "Content-Length: 10000000000\r\n");
            case "/brotli" -> send(out, "Content-Encoding: br\r\n", random(100));
            case "/circle" -> redirect(out, "/circle2");
            case "/circle2" -> redirect(out, "/circle");
            case "/inside" -> redirect(out, "http://10.0.0.1/rss");
            case "/mapped" -> redirect(out, "http://[::ffff:169.254.169.254]/latest");
            case "/nat64" -> redirect(out, "http://[64:ff9b::a00:1]/");
            case "/file" -> redirect(out, "file:///etc/passwd");
            case "/deep" -> send(out, "", (START + "<a>".repeat(200_000)).getBytes(StandardCharsets.UTF_8));
            case "/laughs" -> send(out, "", LAUGHS.getBytes(StandardCharsets.UTF_8));
            case "/attributes" ->
                send(out, "", (START + "<item " + "a='b' ".repeat(600) + "/>").getBytes(StandardCharsets.UTF_8));
            case "/elements" -> send(out, "", (START + "<a/>".repeat(300_000)).getBytes(StandardCharsets.UTF_8));
            case "/news" ->
                send(
                        out,
                        "",
                        IntStream.range(0, 1_200)
                                .mapToObj(i -> ITEM.replace("N", Integer.toString(i)))
                                .collect(Collectors.joining("", START, "</channel></rss>"))
                                .getBytes(StandardCharsets.UTF_8));
            case "/slow" -> trickle(out);
            default -> redirect(out, path + "x");
        }
    }

    private static void head(OutputStream out, String headers) throws IOException {
        out.write(("HTTP/1.1 200 OK\r\n" + headers + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void send(OutputStream out, String headers, byte[] body) throws IOException {
        head(out, headers + "Content-Length: " + body.length + "\r\n");
        out.write(body);
    }

    private static void redirect(OutputStream out, String to) throws IOException {
        out.write(("HTTP/1.1 302 Found\r\nLocation: " + to + "\r\nContent-Length: 0\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A byte now and then, more often than a socket's time-out would notice, until the caller hangs up. */
    private static void trickle(OutputStream out) throws IOException {
        head(out, "");
        while (true) {
            out.write(' ');
            out.flush();
            pass(Duration.ofMillis(500));
        }
    }

    private static void pass(Duration time) throws IOException {
        try {
            alarms.pass(time);
        } catch (Exception failed) {
            throw new IOException(failed);
        }
    }

    /** What does not get smaller by packing, but by half. */
    private static byte[] random(int length) {
        byte[] random = new byte[length];
        new Random(1).nextBytes(random);
        for (int i = 0; i < length; i++) {
            random[i] &= 0xf;
        }
        return random;
    }

    private static byte[] packed(byte[] block, int times) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            for (int i = 0; i < times; i++) {
                out.write(block);
            }
        }
        return packed.toByteArray();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /large      | is larger than 15 MiB; ask its owner for a feed of fewer items
            /unpacked   | is larger than 15 MiB; ask its owner for a feed of fewer items
            /endless    | is larger than 15 MiB; ask its owner for a feed of fewer items
            /bomb       | unpacks to more than 100 times what was sent; that is an attack or an error of the server
            /brotli     | is packed as 'br', which was not asked for; tell its owner that we read gzip, deflate
            /circle     | redirects in a circle
            /chain      | redirects more than 5 times
            /inside     | --allow-host 10.0.0.1
            /mapped     | --allow-host
            /nat64      | --allow-host
            /file       | file:
            /deep       | elements nested deeper than 256
            /laughs     | entities that are built from entities
            /attributes | an element with more than 500 attributes
            /elements   | more than 200000 elements
            """)
    void shouldRefuseAndSayWhy(String path, String words) throws Exception {
        KeptFeeds kept = poll(path);
        FeedState state = kept.committed("trap").orElseThrow();
        assertThat(state.getLastError()).contains("http").contains(words);
        assertThat(state.getStreak()).isEqualTo(-1);
        assertThat(state.getNextPoll()).isNotNull();
        assertThat(kept.articles()).isEmpty();
    }

    @Test
    void shouldGiveUpWhatTricklesInWhenItsTimeIsUp() throws Exception {
        FeedState state = poll("/slow").committed("trap").orElseThrow();
        assertThat(state.getLastError())
                .contains("/slow: did not arrive within 30 s")
                .contains("asked again later");
        assertThat(state.getStreak()).isEqualTo(-1);
    }

    @Test
    void shouldTakeAThousandNewArticlesAndSayWhatBecomesOfTheOthers() throws Exception {
        KeptFeeds kept = poll("/news");
        assertThat(kept.articles()).hasSize(1_000);
        assertThat(kept.committed("trap").orElseThrow().getLastError())
                .contains("200 of 1200 refused", "beyond the 1000 new articles that one poll may bring");
    }

    /** One poll by a producer's run of a feed. */
    private static KeptFeeds poll(String path) throws Exception {
        SimulatedTime time = new SimulatedTime(Instant.parse("2024-11-01T00:00:00Z"));
        KeptFeeds kept = new KeptFeeds();
        alarms = new SimulatedTime(time.instant());
        try (WebClient web = WebClients.whereNamesAreLoopback(".example", time, alarms)) {
            FeedRun.Equipment equipment = new FeedRun.Equipment(
                    FeedKinds.fromClassPath(), time, web, time, (lane, failed, poll) -> poll.run());
            Feed feed = Feed.newBuilder()
                    .setId("trap")
                    .setKind("rss")
                    .setLocation("http://trap.example:" + server.port() + path)
                    .setHeaders(Map.of())
                    .build();
            List.of(new FeedRun(feed, known -> FeedPublisher.within(kept, known, time), equipment))
                    .forEach(FeedRun::start);
            time.pass(Duration.ofSeconds(10));
        }
        return kept;
    }
}
