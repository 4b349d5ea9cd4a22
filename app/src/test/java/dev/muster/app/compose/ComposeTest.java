package dev.muster.app.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@code docker-compose.yml} as it lies in the root, from nothing to nothing. */
@Tag("compose")
final class ComposeTest {

    private static final String FIGURE = "3217";

    private static final List<String> STAGES = List.of("producer", "streams", "consumer");

    private static final ComposeProject PROJECT = ComposeProject.named("muster-compose-test");

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    @BeforeAll
    static void start() {
        PROJECT.downWithVolumes();
        PROJECT.up();
    }

    @AfterAll
    static void removeEverything() {
        PROJECT.downWithVolumes();
        assertThat(PROJECT.volumes()).as("volumes left by down --volumes").isEmpty();
    }

    @Test
    void shouldRunEveryServiceInGoodHealth() {
        assertThat(PROJECT.health())
                .containsOnlyKeys(PROJECT.services())
                .allSatisfy((service, health) -> assertThat(health).as(service).isEqualTo("healthy"));
    }

    @Test
    void shouldBeReachedFromThisMachineOnly() {
        ComposeProject.Ports ports = PROJECT.ports();
        assertThat(PROJECT.publishedAddresses())
                .containsExactlyInAnyOrderElementsOf(Stream.of(ports.kafka(), ports.registry(), ports.page())
                        .map(port -> "127.0.0.1:" + port)
                        .toList());
    }

    @Test
    void shouldRunNoServiceAsRoot() {
        for (String service : PROJECT.services()) {
            assertThat(PROJECT.inside(service, "id", "-u")).as(service).isNotEqualTo("0");
        }
    }

    /** Of those in profiles too, whose images are not on every machine that tests. */
    @Test
    void shouldGiveNoServiceMoreRightsThanItNeedsInAnyProfile() throws IOException {
        JsonNode services = PROJECT.configured();
        assertThat(services.fieldNames()).toIterable().contains("push", "prometheus", "grafana", "kafka-ui");
        for (JsonNode service : services) {
            assertThat(service.at("/cap_drop/0").asText())
                    .as(service.toString())
                    .isEqualTo("ALL");
            assertThat(service.at("/security_opt/0").asText()).isEqualTo("no-new-privileges:true");
            assertThat(service.has("privileged") || service.has("cap_add")).isFalse();
            assertThat(service.at("/user").asText()).isNotEqualTo("0");
            assertThat(service.path("image").asText()).matches(".+:.*[0-9].*");
            assertThat(service.has("healthcheck")).isTrue();
            service.path("ports")
                    .forEach(port -> assertThat(port.path("host_ip").asText()).isEqualTo("127.0.0.1"));
        }
        for (String stage : List.of("producer", "push", "streams", "consumer")) {
            assertThat(services.at("/" + stage + "/read_only").asBoolean())
                    .as(stage)
                    .isTrue();
        }
    }

    @Test
    void shouldLeaveNoServiceMoreRightsThanItNeeds() {
        for (String service : PROJECT.services()) {
            assertThat(PROJECT.rights(service))
                    .as(service)
                    .contains("privileged=false", "dropped=[ALL]", "added=[]", "no-new-privileges");
        }
    }

    /** Native libraries are unpacked where they may be executed, which is the one place that can be written. */
    @Test
    void shouldLetStagesWriteNowhereButIntoTheirVolumes() {
        for (String stage : STAGES) {
            assertThat(PROJECT.rights(stage)).as(stage).contains("readOnly=true", "/tmp:exec");
            String written = PROJECT.inside(
                    stage,
                    "sh",
                    "-c",
                    "touch /opt/muster/x /etc/x /x 2>/dev/null; ls /opt/muster/x /etc/x /x 2>/dev/null; true");
            assertThat(written).as(stage).isEmpty();
        }
    }

    @Test
    void shouldKeepTheRegistryFromTakingIncompatibleSchemas() {
        assertThat(get(PROJECT.ports().schemaRegistry() + "/config")).contains("BACKWARD");
    }

    @Test
    void shouldShowTheSeedsOfAFirstStart() {
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(estimates()).contains("kr-nis").contains("ua-hur"));
    }

    @Test
    void shouldShowAnArticleThatIsPublishedFromTheHostAndKeepItWhenTheContainersAreReplaced(@TempDir Path folder)
            throws IOException {
        PROJECT.muster("publish", article(folder).toString());
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(estimates()).contains(FIGURE));

        String before = settledEstimates();
        PROJECT.down();
        assertThat(PROJECT.volumes()).as("volumes kept by down").isNotEmpty();
        PROJECT.upAgain();

        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(estimates()).isEqualTo(before));
    }

    /** The table once it has stopped changing: the seeds may still be on their way. */
    private static String settledEstimates() {
        return await().atMost(Duration.ofMinutes(2))
                .during(Duration.ofSeconds(3))
                .until(ComposeTest::estimates, last -> last.equals(estimates()));
    }

    private static Path article(Path folder) throws IOException {
        return Files.writeString(folder.resolve("article.txt"), """
                ---
                id: compose-test
                lang: en
                published: 2024-12-02
                source: Example Wire
                ---
                Seoul counts again

                South Korea's National Intelligence Service said on Monday that North Korea has sent 3,217 soldiers to Vladivostok.
                """);
    }

    private static String estimates() {
        return get(PROJECT.ports().server() + "/api/v1/estimates");
    }

    private static String get(String url) {
        try {
            HttpResponse<String> response = HTTP.send(
                    HttpRequest.newBuilder(URI.create(url))
                            .timeout(Duration.ofSeconds(10))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(url).isEqualTo(200);
            return response.body();
        } catch (IOException e) {
            throw new AssertionError(url + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(url, e);
        }
    }
}
