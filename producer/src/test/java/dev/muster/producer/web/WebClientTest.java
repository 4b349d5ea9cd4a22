package dev.muster.producer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
class WebClientTest {

    private static final Instant NOW = Instant.parse("2024-11-01T00:00:00Z");
    private static final String ANY = "*/*";

    /** Longer than a busy machine takes for anything here. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final InstantSource clock = now::get;
    private RawServer server;
    private WebClient web;

    @BeforeEach
    void start() throws IOException {
        server = new RawServer(RawServer.text("200 OK", "hello"));
        web = WebClients.toLoopback(clock, WebLimits.USUAL);
    }

    @AfterEach
    void stop() throws IOException {
        web.close();
        server.close();
    }

    private WebAnswer get(String path) throws WebException {
        return web.get(WebRequest.document(URI.create(server.url(path)), ANY));
    }

    private WebException refused(String path) {
        try {
            get(path);
        } catch (WebException refused) {
            assertThat(refused.getMessage()).contains(server.url("")).contains(";");
            return refused;
        }
        throw new AssertionError(path + " was not refused");
    }

    // Validators and headers

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"v1\"",
                "W/\"a b\"",
                "unquoted",
                "\"\u00e9\u0089\u00ff\"",
                "\"tab\there\"",
                "\"\"",
                "\"a\",\"b\""
            })
    void shouldEchoValidatorsByteForByte(String etag) throws WebException {
        String date = "Fri,  1 Nov 2024 00:00:00 gmt (odd)";
        server.answer(RawServer.text("200 OK\r\nETag: " + etag + "\r\nLast-Modified: " + date, "hello"));
        WebAnswer first = get("/");
        WebRequest again = WebRequest.document(URI.create(server.url("/")), ANY)
                .unlessStill(
                        first.header("etag").orElseThrow(),
                        first.header("last-modified").orElseThrow());
        server.answer(
                (path, out) -> out.write("HTTP/1.1 304 Not Modified\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
        assertThat(web.get(again).unchanged()).isTrue();
        assertThat(server.requests().get(1)).contains("If-None-Match: " + etag, "If-Modified-Since: " + date);
    }

    @Test
    void shouldSayWhoAsks() throws WebException {
        get("/");
        assertThat(server.requests().get(0))
                .contains("User-Agent: Muster (news reader; no contact given)", "Accept-Encoding: gzip, deflate");
        assertThat(new WebSettings(List.of(), java.util.Optional.of(" ops@example.org\r\nX: y ")).userAgent())
                .isEqualTo("Muster (news reader; +ops@example.orgX: y)");
    }

    @Test
    void shouldNotTakeAnUnaskedNotModifiedForAnAnswer() {
        server.answer(
                (path, out) -> out.write("HTTP/1.1 304 Not Modified\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
        assertThat(refused("/").status()).isEqualTo(304);
    }

    @Test
    void shouldKeepTheUsersHeadersToTheirHost() throws Exception {
        try (RawServer other = new RawServer(RawServer.text("200 OK", "hello"))) {
            server.answer((path, out) -> out.write(("HTTP/1.1 302 Found\r\nLocation: "
                            + (path.equals("/") ? "/here" : other.url("/there")) + "\r\nContent-Length: 0\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII)));
            web.get(WebRequest.document(URI.create(server.url("/")), ANY).with(Map.of("Authorization", "secret")));
            assertThat(server.requests()).hasSize(2).allMatch(lines -> lines.contains("Authorization: secret"));
            assertThat(other.requests()).hasSize(1).noneMatch(lines -> lines.contains("Authorization: secret"));
        }
    }

    // Redirects

    @ParameterizedTest
    @CsvSource({"301, true", "308, true", "302, false", "303, false", "307, false"})
    void shouldTellWhatMovedForGood(int status, boolean forGood) throws WebException {
        server.answer((path, out) -> {
            if (path.equals("/")) {
                RawServer.text(status + " Moved\r\nLocation: /new%20place?a=b#part", "")
                        .send(path, out);
            } else {
                RawServer.text("200 OK", path).send(path, out);
            }
        });
        WebAnswer answer = get("/");
        assertThat(answer.address()).hasToString(server.url("/new%20place?a=b"));
        assertThat(answer.movedTo().isPresent()).isEqualTo(forGood);
        assertThat(answer.content()).asString().isEqualTo("/new%20place?a=b");
    }

    @Test
    void shouldBelieveAMoveOnlyUpToTheFirstHopThatIsNone() throws WebException {
        server.answer((path, out) -> {
            String head = switch (path) {
                case "/" -> "301 Moved\r\nLocation: /b";
                case "/b" -> "308 Moved\r\nLocation: /c";
                case "/c" -> "302 Found\r\nLocation: /d";
                case "/d" -> "301 Moved\r\nLocation: /e";
                default -> "200 OK";
            };
            RawServer.text(head, "").send(path, out);
        });
        assertThat(get("/").movedTo()).contains(URI.create(server.url("/c")));
    }

    @Test
    void shouldEndARedirectLoopAndAnEndlessChain() {
        server.answer((path, out) -> RawServer.text("301 Moved\r\nLocation: " + (path.equals("/a") ? "/b" : "/a"), "")
                .send(path, out));
        assertThat(refused("/a"))
                .hasMessageContaining("in a circle")
                .extracting(WebException::fault)
                .isEqualTo(Fault.REDIRECTS);
        server.answer((path, out) ->
                RawServer.text("302 Found\r\nLocation: " + path + "x", "").send(path, out));
        int before = server.requests().size();
        assertThat(refused("/x"))
                .hasMessageContaining("more than 5 times")
                .extracting(WebException::fault)
                .isEqualTo(Fault.REDIRECTS);
        assertThat(server.requests().size() - before).isEqualTo(6);
        server.answer(RawServer.text("302 Found", ""));
        assertThat(refused("/")).hasMessageContaining("without saying where to");
    }

    // Limits

    @Test
    void shouldUnpackWhatServersPack() throws Exception {
        byte[] text = "Some 1,500 soldiers left. ".repeat(400).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bare = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(bare, new java.util.zip.Deflater(9, true))) {
            out.write(text);
        }
        assertUnpacked("gzip", gzip(text), text);
        assertUnpacked("x-gzip", gzip(text), text);
        assertUnpacked("GZip", concatenated(gzip(text), gzip(text)), concatenated(text, text));
        assertUnpacked("deflate", deflate(text), text);
        assertUnpacked("deflate", bare.toByteArray(), text);
        assertUnpacked("deflate, gzip", gzip(deflate(text)), text);
        assertUnpacked("identity", text, text);
        assertUnpacked("", text, text);
    }

    private void assertUnpacked(String encoding, byte[] packed, byte[] text) throws WebException {
        server.answer(packed(encoding, packed));
        assertThat(get("/").content()).as(encoding).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "br, is packed as 'br'",
        "gzip, is packed badly",
        "deflate, is packed badly",
        "'gzip, gzip, gzip, gzip', is packed 4 times over"
    })
    void shouldRefuseWhatIsPackedOddly(String encoding, String words) {
        server.answer(
                packed(encoding, "no such thing, but long enough to look at".getBytes(StandardCharsets.US_ASCII)));
        assertThat(refused("/"))
                .hasMessageContaining(words)
                .extracting(WebException::fault)
                .isEqualTo(Fault.ENCODING);
    }

    @Test
    void shouldRefuseACutPackage() throws IOException {
        byte[] packed = gzip("Some 1,500 soldiers left.".getBytes(StandardCharsets.UTF_8));
        server.answer(packed("gzip", java.util.Arrays.copyOf(packed, packed.length - 12)));
        assertThat(refused("/").fault()).isEqualTo(Fault.ENCODING);
    }

    @Test
    void shouldRefuseGzipBombsInBoundedMemory() throws IOException {
        byte[] zeros = new byte[40 * 1024 * 1024];
        byte[] bomb = gzip(zeros);
        for (var packed : Map.of(
                        "gzip",
                        bomb,
                        "deflate",
                        deflate(zeros),
                        "gzip, gzip",
                        gzip(bomb),
                        "deflate, gzip",
                        gzip(deflate(zeros)))
                .entrySet()) {
            server.answer(packed(packed.getKey(), packed.getValue()));
            assertThat(refused("/"))
                    .as(packed.getKey())
                    .hasMessageContaining("100 times")
                    .extracting(WebException::fault)
                    .isEqualTo(Fault.BOMB);
        }
    }

    @Test
    void shouldReadUpToTheLimitAndRefuseOneByteMore() throws WebException {
        int limit = WebLimits.USUAL.bytes();
        for (boolean told : new boolean[] {true, false}) {
            server.answer(zeros(limit, told));
            assertThat(get("/").content()).hasSize(limit);
            server.answer(zeros(limit + 1L, told));
            assertThat(refused("/"))
                    .hasMessageContaining("larger than 15 MiB")
                    .extracting(WebException::fault)
                    .isEqualTo(Fault.TOO_LARGE);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldCancelAndNotDrainTenGigabytes(boolean told) {
        server.answer(zeros(10L * 1024 * 1024 * 1024, told));
        assertThat(refused("/").fault()).isEqualTo(Fault.TOO_LARGE);
        await().atMost(PATIENCE).until(() -> server.cut() == 1);
        assertThat(server.taken()).isLessThan(40L * 1024 * 1024);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void shouldCancelAndNotDrainTheBodyOfAnError() {
        server.answer((path, out) -> {
            out.write("HTTP/1.1 404 Not Found\r\nContent-Length: 10000000000\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            flood(out, 10_000_000_000L);
        });
        assertThat(refused("/").status()).isEqualTo(404);
        await().atMost(PATIENCE).until(() -> server.cut() == 1);
        assertThat(server.taken()).isLessThan(40L * 1024 * 1024);
    }

    @Test
    void shouldGiveUpOneByteEveryHalfSecond() {
        web = WebClients.toLoopback(clock, WebLimits.USUAL.withOverall(Duration.ofMillis(1_200)));
        server.answer((path, out) -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            drip(out);
        });
        assertThat(refused("/"))
                .hasMessageContaining("did not arrive within")
                .extracting(WebException::fault)
                .isEqualTo(Fault.TOO_SLOW);
        server.answer((path, out) -> drip(out));
        assertThat(refused("/").fault()).isEqualTo(Fault.TOO_SLOW);
        assertThat(WebLimits.USUAL.overall()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void shouldCountRedirectsIntoTheTimeOverall() {
        web = WebClients.toLoopback(clock, WebLimits.USUAL.withOverall(Duration.ofMillis(900)));
        server.answer((path, out) -> {
            LockSupport.parkNanos(Duration.ofMillis(400).toNanos());
            RawServer.text("302 Found\r\nLocation: " + path + "x", "").send(path, out);
        });
        assertThat(refused("/").fault()).isEqualTo(Fault.TOO_SLOW);
    }

    @Test
    void shouldBoundTheHeaders() {
        server.answer((path, out) -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write("X-More: yes\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        });
        assertThat(refused("/").fault()).isEqualTo(Fault.NETWORK);
        server.answer((path, out) -> {
            out.write("HTTP/1.1 200 OK\r\nX-Long: ".getBytes(StandardCharsets.US_ASCII));
            flood(out, Long.MAX_VALUE);
        });
        assertThat(refused("/").fault()).isEqualTo(Fault.NETWORK);
        assertThat(server.taken()).isLessThan(40L * 1024 * 1024);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
            })
    void shouldRefuseABrokenAnswer(String answer) {
        server.answer((path, out) -> out.write(answer.getBytes(StandardCharsets.US_ASCII)));
        assertThat(refused("/").fault()).isEqualTo(Fault.NETWORK);
    }

    @Test
    void shouldEndWhatIsUnderWayWhenItIsStopped() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        server.answer((path, out) -> {
            asked.countDown();
            drip(out);
        });
        web = patient();
        Stop stop = new Stop();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            var fetch = thread.submit(() -> web.get(WebRequest.document(URI.create(server.url("/")), ANY), stop));
            assertThat(asked.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            stop.stop();
            assertThatExceptionOfType(java.util.concurrent.ExecutionException.class)
                    .isThrownBy(() -> fetch.get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .withCauseInstanceOf(WebException.class);
        } finally {
            thread.shutdownNow();
        }
    }

    // Manners

    @Test
    void shouldAskAHostOneThingAtATime() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        server.answer((path, out) -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            underWay.decrementAndGet();
            RawServer.text("200 OK", "hello").send(path, out);
        });
        for (int i = 0; i < 12; i++) {
            String path = "/" + i;
            threads.submit(() -> get(path));
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        assertThat(server.requests()).hasSize(12);
        assertThat(most).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({
        "429 Too Many, 'Retry-After: 120', PT2M",
        "503 Away, 'Retry-After: Fri, 01 Nov 2024 00:05:00 GMT', PT5M",
        "503 Away, 'Retry-After: Friday, 01-Nov-24 00:05:00 GMT', PT5M",
        "503 Away, 'Retry-After: soon', PT1M",
        "429 Too Many, 'Retry-After: 999999999', P1D",
        "429 Too Many, 'Retry-After: Thu, 31 Oct 2024 00:00:00 GMT', PT1M",
        "503 Away, 'X: y', PT1M"
    })
    void shouldLeaveAHostAloneThatAsksForIt(String status, String header, Duration rest) throws WebException {
        server.answer(RawServer.text(status + "\r\n" + header, ""));
        WebException first = refused("/one");
        assertThat(first.retryAfter().orElseThrow())
                .isBetween(rest, rest.multipliedBy(5).dividedBy(4));
        WebException second = refused("/two");
        assertThat(second.fault()).isEqualTo(Fault.HOST_RESTS);
        assertThat(second.retryAfter()).isEqualTo(first.retryAfter());
        assertThat(server.requests()).hasSize(1);
        now.set(NOW.plus(first.retryAfter().orElseThrow()));
        server.answer(RawServer.text("200 OK", "hello"));
        assertThat(get("/two").content()).asString().isEqualTo("hello");
    }

    @Test
    void shouldLeaveAHostAloneForTwiceAsLongEachTime() {
        server.answer(RawServer.text("503 Away", ""));
        Duration last = Duration.ofSeconds(30);
        for (int i = 0; i < 6; i++) {
            Duration rest = refused("/").retryAfter().orElseThrow();
            assertThat(rest).isGreaterThan(last.multipliedBy(3).dividedBy(2)).isLessThan(last.multipliedBy(3));
            last = rest;
            now.set(now.get().plus(rest));
        }
    }

    @Test
    void shouldTellWhatIsGone() {
        server.answer(RawServer.text("410 Gone", ""));
        assertThat(refused("/").fault()).isEqualTo(Fault.GONE);
    }

    @Test
    void shouldHeedRobotsForPagesAndAskForThemOnce() throws WebException {
        server.answer((path, out) -> RawServer.text(
                        "200 OK",
                        path.equals("/robots.txt")
                                ? "User-agent: *\nDisallow: /\n\nUser-agent: Muster\nDisallow: /private\n"
                                : "hello")
                .send(path, out));
        for (int i = 0; i < 3; i++) {
            assertThat(web.get(WebRequest.page(URI.create(server.url("/public"))))
                            .content())
                    .hasSize(5);
        }
        assertThatExceptionOfType(WebException.class)
                .isThrownBy(() -> web.get(WebRequest.page(URI.create(server.url("/private/page")))))
                .satisfies(refused -> assertThat(refused.fault()).isEqualTo(Fault.ROBOTS));
        assertThat(get("/private/feed").content()).hasSize(5);
        assertThat(server.requests().stream()
                        .filter(lines -> lines.get(0).contains("robots"))
                        .count())
                .isEqualTo(1);
        now.set(NOW.plus(Duration.ofHours(25)));
        web.get(WebRequest.page(URI.create(server.url("/public"))));
        assertThat(server.requests().stream()
                        .filter(lines -> lines.get(0).contains("robots"))
                        .count())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"404 Not Found, true", "403 Forbidden, true", "500 Broken, false", "429 Too Many, false"})
    void shouldReadPagesWhereThereIsNoRobotsTxtButNotWhereItFails(String status, boolean allowed) throws WebException {
        server.answer((path, out) -> RawServer.text(path.equals("/robots.txt") ? status : "200 OK", "hello")
                .send(path, out));
        WebRequest page = WebRequest.page(URI.create(server.url("/page")));
        if (allowed) {
            assertThat(web.get(page).content()).hasSize(5);
        } else {
            assertThatExceptionOfType(WebException.class)
                    .isThrownBy(() -> web.get(page))
                    .withMessageContaining("robots.txt of the host cannot be read")
                    .withMessageContaining(status.substring(0, 3));
        }
    }

    @Test
    void shouldReadTheBeginningOfAnOverlongRobotsTxt() throws WebException {
        String rules = "User-agent: *\nDisallow: /private\n";
        server.answer((path, out) -> {
            if (path.equals("/robots.txt")) {
                out.write(("HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n" + rules)
                        .getBytes(StandardCharsets.US_ASCII));
                flood(out, 100_000_000L - rules.length());
            } else {
                RawServer.text("200 OK", "hello").send(path, out);
            }
        });
        assertThat(web.get(WebRequest.page(URI.create(server.url("/public")))).content())
                .hasSize(5);
        assertThatExceptionOfType(WebException.class)
                .isThrownBy(() -> web.get(WebRequest.page(URI.create(server.url("/private/page")))))
                .satisfies(refused -> assertThat(refused.fault()).isEqualTo(Fault.ROBOTS));
        assertThat(server.taken()).isLessThan(50_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/robots.txt", "/other"})
    void shouldEndTheWaitForRobotsTxtAndForTheHostsTurn(String hanging) throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        server.answer((path, out) -> {
            if (path.equals(hanging)) {
                asked.countDown();
                drip(out);
            } else {
                RawServer.text("200 OK", "").send(path, out);
            }
        });
        web = patient();
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            if (hanging.equals("/other")) {
                threads.execute(() -> refused("/other"));
                assertThat(asked.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            }
            Stop stop = new Stop();
            var page = threads.submit(() -> web.get(WebRequest.page(URI.create(server.url("/page"))), stop));
            assertThat(asked.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            stop.stop();
            assertThat(page).failsWithin(PATIENCE).withThrowableThat().withCauseInstanceOf(WebException.class);
        } finally {
            web.close();
            threads.shutdownNow();
        }
    }

    /** Gives up nothing by itself while a test waits. */
    private WebClient patient() {
        return WebClients.toLoopback(clock, WebLimits.USUAL.withOverall(PATIENCE.multipliedBy(2)));
    }

    // What the server sends

    private static RawServer.Answer packed(String encoding, byte[] packed) {
        return (path, out) -> {
            out.write(("HTTP/1.1 200 OK\r\n" + (encoding.isEmpty() ? "" : "Content-Encoding: " + encoding + "\r\n")
                            + "Content-Length: " + packed.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(packed);
        };
    }

    private static RawServer.Answer zeros(long length, boolean told) {
        return (path, out) -> {
            out.write(("HTTP/1.1 200 OK\r\n" + (told ? "Content-Length: " + length + "\r\n" : "") + "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            flood(out, length);
        };
    }

    private static void flood(OutputStream out, long length) throws IOException {
        byte[] block = new byte[64 * 1024];
        for (long left = length; left > 0; left -= block.length) {
            out.write(block, 0, (int) Math.min(left, block.length));
        }
    }

    private static void drip(OutputStream out) throws IOException {
        while (!Thread.currentThread().isInterrupted()) {
            out.write(' ');
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
    }

    private static byte[] gzip(byte[] text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(text);
        }
        return packed.toByteArray();
    }

    private static byte[] deflate(byte[] text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed)) {
            out.write(text);
        }
        return packed.toByteArray();
    }

    private static byte[] concatenated(byte[] one, byte[] other) {
        byte[] both = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
