package dev.muster.app.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.app.broker.EmbeddedBroker;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One broker and one registry for all tests: each uses a subject and schemas of its own. */
final class EmbeddedRegistryTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static EmbeddedBroker broker;
    private EmbeddedRegistry registry;

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.start(folder, 0);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void startRegistry() {
        registry = EmbeddedRegistry.start(broker.bootstrapServers(), 0);
    }

    @AfterEach
    void stopRegistry() {
        registry.close();
    }

    @Test
    void shouldGiveTheSameIdToTheSameSchemaInEverySubject() throws Exception {
        String first = register("same-a", record("Same", "\"x\"", ""));
        String second = register("same-b", "  " + record("Same", "\"x\"", "") + " ");

        assertThat(second).isEqualTo(first);
        assertThat(register("same-a", record("Same", "\"x\"", ""))).isEqualTo(first);
        assertThat(get("/subjects/same-a/versions").body()).isEqualTo("[1]");
    }

    @Test
    void shouldKeepIdsAndVersionsAcrossRestarts() throws Exception {
        register("kept", record("Kept", "\"x\"", ""));
        String second = register("kept", record("Kept", "\"x\"", ", {\"name\":\"y\",\"type\":\"int\",\"default\":0}"));
        String latest = get("/subjects/kept/versions/latest").body();

        stopRegistry();
        startRegistry();

        assertThat(get("/subjects/kept/versions").body()).isEqualTo("[1,2]");
        assertThat(get("/subjects/kept/versions/latest").body()).isEqualTo(latest);
        assertThat(register("kept", record("Kept", "\"x\"", ", {\"name\":\"y\",\"type\":\"int\",\"default\":0}")))
                .isEqualTo(second);
        assertThat(register("kept-other", record("KeptOther", "\"x\"", ""))).isNotEqualTo(second);
    }

    @Test
    void shouldServeASchemaByItsIdUnderBothRoots() throws Exception {
        String schema = record("Served", "\"x\"", "");
        String id = register("served", schema).replaceAll("\\D", "");

        assertThat(get("/schemas/ids/" + id).body()).startsWith("{\"schema\":").contains("Served");
        assertThat(send(HttpRequest.newBuilder(root().resolve("/schemas/ids/" + id))
                                .build())
                        .body())
                .isEqualTo(get("/schemas/ids/" + id).body());
        assertThat(get("/subjects/served/versions/1/schema").body()).startsWith("{\"type\":\"record\"");
    }

    @Test
    void shouldFindWhereASchemaStands() throws Exception {
        register("found", record("Found", "\"x\"", ""));

        assertThat(post("/subjects/found", record("Found", "\"x\"", "")).body()).contains("\"version\":1");
        assertThat(post("/subjects/found", record("Lost", "\"x\"", "")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void shouldRefuseASchemaThatCannotReadTheOneBefore() throws Exception {
        register("strict", record("Strict", "\"x\"", ""));
        String broken = record("Strict", "\"x\"", ", {\"name\":\"y\",\"type\":\"int\"}");

        HttpResponse<String> refused = post("/subjects/strict/versions", broken);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("strict").contains("READER_FIELD_MISSING_DEFAULT_VALUE");
        assertThat(post("/compatibility/subjects/strict/versions/latest", broken)
                        .body())
                .contains("\"is_compatible\":false");
        assertThat(get("/subjects/strict/versions").body()).isEqualTo("[1]");
    }

    @ParameterizedTest
    @CsvSource({
        "/subjects/none/versions, 404, 40401",
        "/subjects/none/versions/1, 404, 40401",
        "/schemas/ids/999999, 404, 40403",
        "/schemas/ids/nought, 404, 40403",
        "/elsewhere, 404, 404"
    })
    void shouldAnswerWithTheCodesOfTheConfluentApi(String path, int status, String code) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("\"error_code\":" + code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"schema\":\"{}\"} | 42201",
                "{\"schema\":\"\\\"string\\\"\",\"schemaType\":\"PROTOBUF\"} | 42201",
                "{} | 42201",
                "nonsense | 42201"
            })
    void shouldRefuseWhatIsNoAvroSchema(String body, String code) throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(at("/subjects/odd/versions"))
                .POST(BodyPublishers.ofString(body))
                .build());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"error_code\":" + code);
    }

    @Test
    void shouldTellItsKindAndItsRule() throws Exception {
        assertThat(get("/schemas/types").body()).isEqualTo("[\"AVRO\"]");
        assertThat(get("/config").body()).isEqualTo("{\"compatibilityLevel\":\"BACKWARD\"}");
        assertThat(get("/").body()).isEqualTo("{}");
    }

    @Test
    void shouldNotDelete() throws Exception {
        register("stays", record("Stays", "\"x\"", ""));

        assertThat(send(HttpRequest.newBuilder(at("/subjects/stays")).DELETE().build())
                        .statusCode())
                .isEqualTo(405);
        assertThat(get("/subjects").body()).contains("\"stays\"");
    }

    private static String record(String name, String field, String more) {
        return "{\"type\":\"record\",\"name\":\"" + name + "\",\"fields\":[{\"name\":" + field + ",\"type\":\"string\"}"
                + more + "]}";
    }

    private String register(String subject, String schema) throws IOException, InterruptedException {
        HttpResponse<String> answer = post("/subjects/" + subject + "/versions", schema);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> post(String path, String schema) throws IOException, InterruptedException {
        String body = "{\"schema\":\"" + schema.replace("\"", "\\\"") + "\"}";
        return send(HttpRequest.newBuilder(at(path))
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(path)).build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create(registry.url() + path);
    }

    private URI root() {
        return URI.create(registry.url());
    }
}
