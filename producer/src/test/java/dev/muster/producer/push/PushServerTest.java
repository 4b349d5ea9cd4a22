package dev.muster.producer.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.producer.article.FoundArticle;
import dev.muster.producer.article.FoundItem;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PushServerTest {
    private static final String TOKEN = "0123456789abcdef";
    private static final String JSON = "application/json";

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<FoundArticle> kept = new CopyOnWriteArrayList<>();
    private volatile boolean broken;
    private PushServer server;

    private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void start() throws IOException {
        Files.writeString(folder.resolve("token"), TOKEN + "\n");
        server = PushServer.start(
                new PushSettings("127.0.0.1", 0, folder.resolve("token"), Set.of("ledger.example")),
                this::publish,
                statuses::add);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private List<PushedItem> publish(List<FoundItem> items) {
        if (broken) {
            throw new PushFailedException("the broker is down", null);
        }
        return items.stream().map(this::publish).toList();
    }

    private PushedItem publish(FoundItem item) {
        if (item instanceof FoundArticle article) {
            kept.add(article);
            return new PushedItem(item.location(), "an-id", "published", null, article.warnings());
        }
        return new PushedItem(item.location(), null, null, item.toString(), List.of());
    }

    private HttpResponse<String> push(String type, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.address())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", type);
        if (headers.length > 0) {
            request.headers(headers);
        } else {
            request.header("Authorization", "Bearer " + TOKEN);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String detail) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(answer).get("status").asInt()).isEqualTo(status);
        assertThat(json(answer).get("detail").asText()).contains(detail);
    }

    @Test
    void shouldTakeJsonLinesTextAndPages() throws Exception {
        assertThat(push(JSON, "{\"id\":\"1\",\"body\":\"One.\"}").statusCode()).isEqualTo(202);
        assertThat(push("application/x-ndjson; charset=utf-8", "{\"body\":\"Two.\"}\n{\"body\":\"Three.\"}\n")
                        .statusCode())
                .isEqualTo(202);
        assertThat(push("text/plain", "---\nlang: en\n---\nFour.").statusCode()).isEqualTo(202);
        assertThat(push("text/html", "<html><title>T</title><body><article><p>Five.</p></article></body></html>")
                        .statusCode())
                .isEqualTo(202);
        assertThat(kept)
                .extracting(article -> article.body().strip())
                .containsExactly("One.", "Two.", "Three.", "Four.", "Five.");
    }

    @Test
    void shouldTellWhatBecameOfEachItem() throws Exception {
        HttpResponse<String> answer = push("application/x-ndjson", "{\"body\":\"One.\"}\n{broken\n");
        assertThat(answer.statusCode()).isEqualTo(207);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(statuses).containsExactly(207));
        assertThat(json(answer).at("/articles/0/id").asText()).isEqualTo("an-id");
        assertThat(json(answer).at("/errors/0/item").asInt()).isEqualTo(2);
        assertThat(json(answer).at("/errors/0/detail").asText())
                .contains("line 2")
                .contains("no JSON");

        HttpResponse<String> refused = push(JSON, "[1]");
        assertProblem(refused, 422, "nothing is kept");
        assertThat(json(refused).at("/errors/0/detail").asText()).contains("no JSON object");
    }

    @Test
    void shouldTakeNothingWithoutTheToken() throws Exception {
        assertProblem(push(JSON, "{\"body\":\"x\"}", "Authorization", "Bearer wrong"), 401, "Bearer");
        assertProblem(push(JSON, "{\"body\":\"x\"}", "Accept", "*/*"), 401, "Bearer");
        Files.writeString(folder.resolve("token"), "short");
        assertProblem(push(JSON, "{\"body\":\"x\"}", "Authorization", "Bearer short"), 403, "token");
        Files.delete(folder.resolve("token"));
        assertProblem(
                push(JSON, "{\"body\":\"x\"}"), 403, folder.resolve("token").toString());
        Files.writeString(folder.resolve("token"), "another-token-of-mine");
        assertThat(push(JSON, "{\"body\":\"x\"}", "Authorization", "bearer another-token-of-mine")
                        .statusCode())
                .isEqualTo(202);
        assertThat(kept).hasSize(1);
    }

    @Test
    void shouldRefuseWhatItCannotTake() throws Exception {
        assertProblem(push("application/pdf", "x"), 415, "application/pdf");
        assertThat(push(JSON, "[1]").body()).contains(": …");
        assertProblem(push("text/plain", "x".repeat(PushServer.MAX_BYTES + 1)), 413, "bytes");
        assertProblem(push(JSON, "[" + "{\"body\":\"x\"},".repeat(500) + "{\"body\":\"x\"}]"), 413, "501 articles");
        broken = true;
        HttpResponse<String> failed = push(JSON, "{\"body\":\"x\"}");
        assertProblem(failed, 503, "the broker is down");
        assertThat(failed.headers().firstValue("Retry-After")).isPresent();
        assertThat(kept).isEmpty();
    }

    @Test
    void shouldAnswerToItsOwnNamesOnly() throws Exception {
        assertThat(statusUnder("evil.example")).contains(" 421 ");
        assertThat(statusUnder("ledger.example:80")).contains(" 202 ");
        assertThat(statusUnder("localhost")).contains(" 202 ");
    }

    private String statusUnder(String host) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.address().getPort())) {
            String request = "POST /articles HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: Bearer " + TOKEN
                    + "\r\nContent-Type: text/plain\r\nContent-Length: 4\r\nConnection: close\r\n\r\nOne.";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }
}
