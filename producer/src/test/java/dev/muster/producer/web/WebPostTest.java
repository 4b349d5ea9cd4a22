package dev.muster.producer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.apache.hc.client5.http.utils.DateUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is posted where, and what is not. */
final class WebPostTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2024-11-20T12:00:00Z"));
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ConcurrentLinkedQueue<String> taken = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        closed.countDown();
        server.stop(0);
    }

    /** {@code /STATUS?NAME=VALUE}: answers with the status and the header; {@code /hang}: never; {@code /endless}: begins to. */
    private void answer(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/", 3);
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        taken.add(exchange.getRequestMethod() + " " + body + " "
                + exchange.getRequestHeaders().getFirst("X-Sign"));
        if (path[1].equals("hang")) {
            await();
        }
        String query = exchange.getRequestURI().getQuery();
        if (query != null) {
            exchange.getResponseHeaders().add(query.split("=", 2)[0], query.split("=", 2)[1]);
        }
        if (path[1].equals("endless")) {
            exchange.sendResponseHeaders(200, Long.MAX_VALUE);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            await();
        } else {
            exchange.sendResponseHeaders(path[1].equals("hang") ? 200 : Integer.parseInt(path[1]), -1);
        }
        exchange.close();
    }

    private void await() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private URI at(String host, String path) {
        return URI.create("http://" + host + ":" + server.getAddress().getPort() + path);
    }

    private static WebPost.Answer post(URI address, Duration patience, String... allowed) throws WebException {
        WebSettings settings = new WebSettings(List.of(allowed), Optional.empty());
        try (WebPost web = WebPost.of(settings, CLOCK, patience, "Muster (test)")) {
            return web.post(address, Map.of("X-Sign", "abc"), "{}".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static WebException refusal(URI address, Duration patience, String... allowed) {
        return catchThrowableOfType(WebException.class, () -> post(address, patience, allowed));
    }

    @Test
    void shouldPostWithHeadersToWhatIsAllowed() throws WebException {
        assertThat(post(at("127.0.0.1", "/204"), PATIENCE, "127.0.0.0/8").status())
                .isEqualTo(204);
        assertThat(taken).containsExactly("POST {} abc");
    }

    @Test
    void shouldPostToNoPrivateAddressThatIsNotAllowed() {
        assertThat(refusal(at("127.0.0.1", "/204?a=secret"), PATIENCE))
                .hasMessage("127.0.0.1 is at 127.0.0.1, this machine; if you trust it, allow the host");
        assertThat(refusal(at("localhost", "/204"), PATIENCE).fault()).isEqualTo(Fault.ADDRESS);
        assertThat(taken).isEmpty();
    }

    @Test
    void shouldFollowRedirectsThatKeepThePost() throws WebException {
        String target = at("127.0.0.1", "/202").toString();
        for (String status : List.of("307", "308")) {
            URI first = at("localhost", "/" + status + "?Location=" + target);
            assertThat(post(first, PATIENCE, "localhost", "127.0.0.1").status()).isEqualTo(202);
        }
        assertThat(taken).hasSize(4).containsOnly("POST {} abc");
    }

    @ParameterizedTest
    @CsvSource({"301", "302", "303"})
    void shouldFollowNoRedirectThatWouldMakeItAnotherRequest(int status) throws WebException {
        URI first = at("localhost", "/" + status + "?Location=" + at("localhost", "/202"));
        assertThat(post(first, PATIENCE, "localhost").status()).isEqualTo(status);
        assertThat(taken).hasSize(1);
    }

    @Test
    void shouldFollowNoRedirectToAPrivateAddress() {
        URI first = at("localhost", "/307?Location=" + at("127.0.0.1", "/202"));
        assertThat(refusal(first, PATIENCE, "localhost")).hasMessageContaining("127.0.0.1, this machine");
        assertThat(taken).hasSize(1);
    }

    @Test
    void shouldEndARowOfRedirects() throws WebException {
        URI circle = at("localhost", "/307?Location=/307");
        assertThat(post(circle, PATIENCE, "localhost").status()).isEqualTo(307);
        assertThat(taken).hasSizeLessThanOrEqualTo(WebLimits.USUAL.redirects() + 1);
    }

    @Test
    void shouldTellForHowLongToStayAway() throws WebException {
        assertThat(post(at("localhost", "/429?Retry-After=120"), PATIENCE, "localhost")
                        .retryAfter())
                .contains(Duration.ofMinutes(2));
        // By the clock of the server, which dates its answer: not by ours, which stands still in another year.
        String until = DateUtils.formatStandardDate(Clock.systemUTC().instant().plus(Duration.ofHours(1)));
        URI dated = URI.create(at("localhost", "/503?Retry-After=") + until.replace(" ", "%20"));
        assertThat(post(dated, PATIENCE, "localhost").retryAfter().orElseThrow())
                .isBetween(Duration.ofMinutes(59), Duration.ofMinutes(60));
    }

    @Test
    void shouldNotWaitForTheEndOfAnAnswer() throws WebException {
        assertThat(post(at("localhost", "/endless"), PATIENCE, "localhost").status())
                .isEqualTo(200);
    }

    @Test
    void shouldWaitNoLongerThanItsPatience() {
        assertThat(refusal(at("localhost", "/hang/secret"), Duration.ofMillis(200), "localhost"))
                .hasMessage("localhost did not answer within 0 s");
    }
}
