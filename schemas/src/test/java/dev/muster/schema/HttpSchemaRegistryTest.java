package dev.muster.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the client takes what a server over real HTTP answers, good and bad. */
class HttpSchemaRegistryTest {
    private static final Schema SCHEMA = Schema.create(Schema.Type.STRING);

    /** An answer takes as long as a busy machine likes; nothing is won by pauses. */
    private static final RegistryEndpoint.Patience PATIENCE =
            new RegistryEndpoint.Patience(Duration.ofMinutes(2), Duration.ofMillis(1));

    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final Queue<Answer> answers = new ArrayDeque<>();
    private HttpServer server;
    private HttpSchemaRegistry registry;

    private record Answer(int status, String body) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
        registry = HttpSchemaRegistry.at("http://" + address() + "/api/", PATIENCE);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            var authorization = exchange.getRequestHeaders().getFirst("Authorization");
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body
                    + (authorization == null ? "" : authorization));
            // The last answer stands for all that follow.
            var answer = answers.size() > 1 ? answers.remove() : answers.element();
            exchange.sendResponseHeaders(answer.status(), answer.body().getBytes(UTF_8).length);
            exchange.getResponseBody().write(answer.body().getBytes(UTF_8));
        }
    }

    private void answers(int status, String body) {
        answers.add(new Answer(status, body));
    }

    @Test
    void shouldRegisterOnceAndRemember() {
        answers(200, "{\"id\":7}");

        assertThat(registry.register("muster.articles-value", SCHEMA)).isEqualTo(7);
        assertThat(registry.register("muster.articles-value", SCHEMA)).isEqualTo(7);

        assertThat(requests)
                .containsExactly("POST /api/subjects/muster.articles-value/versions {\"schema\":\"\\\"string\\\"\"}");
    }

    @Test
    void shouldFetchOnceAndRemember() {
        answers(200, "{\"schema\":\"\\\"string\\\"\"}");

        assertThat(registry.byId(7)).isEqualTo(SCHEMA);
        assertThat(registry.byId(7)).isEqualTo(SCHEMA);

        assertThat(requests).containsExactly("GET /api/schemas/ids/7 ");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 429})
    void shouldTryAgainWhileTheTroubleMayPass(int status) {
        answers(status, "not yet");
        answers(status, "not yet");
        answers(200, "{\"id\":7}");

        assertThat(registry.register("s", SCHEMA)).isEqualTo(7);
        assertThat(requests).hasSize(3);
    }

    @Test
    void shouldGiveUpAfterAFewAttempts() {
        answers(503, "{\"message\":\"in recovery\"}");

        assertThatExceptionOfType(SchemaRegistryException.class)
                .isThrownBy(() -> registry.register("s", SCHEMA))
                .withMessageContaining("HTTP 503: in recovery")
                .matches(e -> e.status() == 503 && e.url().equals("http://" + address() + "/api"));
        assertThat(requests).hasSize(RegistryEndpoint.ATTEMPTS);
    }

    @Test
    void shouldNotAskAgainAfterARefusal() {
        answers(409, "{\"error_code\":409,\"message\":\"incompatible\"}");

        assertThatExceptionOfType(SchemaRegistryException.class)
                .isThrownBy(() -> registry.register("s", SCHEMA))
                .withMessageContaining("for subject s")
                .withMessageContaining("incompatible")
                .withMessageContaining("--prefix");
        assertThat(requests).hasSize(1);
    }

    @Test
    void shouldNameTheAddressAndTheRemedyWhenNobodyAnswers() {
        server.stop(0);

        assertThatExceptionOfType(SchemaRegistryException.class)
                .isThrownBy(() -> registry.byId(1))
                .isNotInstanceOf(UnknownSchemaException.class)
                .withMessageContaining("http://" + address() + "/api does not answer")
                .withMessageContaining("`muster up`")
                .withMessageContaining("--registry")
                .matches(e -> e.status() == SchemaRegistryException.NO_ANSWER);
        assertThat(registry.check().ok()).isFalse();
    }

    @Test
    void shouldNotBlameTheRecordForARegistryThatIsDown() {
        server.stop(0);
        var feeds = AvroSerde.of(Feed.class, registry);

        assertThatExceptionOfType(SchemaRegistryException.class)
                .isThrownBy(() -> feeds.deserializer().deserialize("muster.feeds", new byte[] {0, 0, 0, 0, 1, 0}))
                .isNotInstanceOf(UnknownSchemaException.class);
    }

    @Test
    void shouldTellAnUnknownSchemaFromAWrongPath() {
        answers(404, "{\"error_code\":40403,\"message\":\"Schema not found\"}");
        answers(404, "<html>no such page</html>");

        assertThatExceptionOfType(UnknownSchemaException.class)
                .isThrownBy(() -> registry.byId(9))
                .matches(e -> e.id() == 9);
        assertThatExceptionOfType(SchemaRegistryException.class)
                .isThrownBy(() -> registry.byId(9))
                .isNotInstanceOf(UnknownSchemaException.class)
                .withMessageContaining("/apis/ccompat/v7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>hello</html>", "", "[]", "{\"schema\":\"{}\"}"})
    void shouldSayWhenTheAnswerIsNoRegistrys(String body) {
        answers(200, body);

        assertThatExceptionOfType(SchemaRegistryException.class)
                .isThrownBy(() -> registry.byId(1))
                .withMessageContaining(address());
    }

    @Test
    void shouldRaiseTheLevelOfASubjectThatHasNone() {
        answers(200, "{\"compatibilityLevel\":\"NONE\"}");
        answers(200, "{\"compatibility\":\"BACKWARD\"}");

        registry.requireBackwardCompatibility("s");

        assertThat(requests)
                .containsExactly(
                        "GET /api/config/s?defaultToGlobal=true ",
                        "PUT /api/config/s {\"compatibility\":\"BACKWARD\"}");
    }

    @Test
    void shouldLeaveAStricterLevelAlone() {
        answers(200, "{\"compatibilityLevel\":\"FULL_TRANSITIVE\"}");

        registry.requireBackwardCompatibility("s");

        assertThat(requests).hasSize(1);
    }

    @Test
    void shouldSendCredentialsAndShowThemToNobody() {
        answers(401, "{\"message\":\"who are you\"}");
        var guarded = HttpSchemaRegistry.at("http://anna:secret@" + address(), PATIENCE);

        assertThatExceptionOfType(SchemaRegistryException.class)
                .isThrownBy(() -> guarded.byId(1))
                .withMessageNotContaining("secret")
                .withMessageContaining("user:password@");
        assertThat(requests).containsExactly("GET /schemas/ids/1 Basic YW5uYTpzZWNyZXQ=");
        assertThat(guarded).hasToString("http://" + address());
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:8081", "localhost", "file:///tmp/x", "http://", "http:// x", ""})
    void shouldRefuseWhatIsNoAddress(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HttpSchemaRegistry.at(url))
                .withMessageContaining("'" + url + "' is no address of a schema registry")
                .withMessageContaining("http://127.0.0.1:8081/apis/ccompat/v7");
    }
}
