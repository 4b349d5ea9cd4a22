package dev.muster.app.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.app.local.LoopbackPort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Debian's Prometheus, with the alerts of the repository, scraping one address each second. Killed at the end. */
final class Prometheus implements AutoCloseable {
    private static final Path MONITORING =
            Path.of("..", "monitoring").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final URI address;

    private Prometheus(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts it; the folder takes its configuration, data and log. */
    static Prometheus scraping(URI metrics, Path folder) throws IOException {
        Path config = Files.writeString(
                folder.resolve("prometheus.yml"),
                "global: {scrape_interval: 1s, evaluation_interval: 1s}\n"
                        + "rule_files: ['" + MONITORING.resolve("prometheus/alerts.yml") + "']\n"
                        + "scrape_configs: [{job_name: muster, static_configs: [{targets: ['" + metrics.getAuthority()
                        + "'], labels: {service: up}}]}]\n");
        String listen = LoopbackPort.HOST + ":" + LoopbackPort.anyFree();
        Process process = new ProcessBuilder(
                        "prometheus",
                        "--config.file=" + config,
                        "--storage.tsdb.path=" + folder.resolve("tsdb"),
                        "--web.listen-address=" + listen)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
        return new Prometheus(process, URI.create("http://" + listen));
    }

    /** What Debian's promtool says about a text or a file. */
    static String tool(Path input, String... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("promtool"));
        line.addAll(List.of(words));
        Path output = Files.createTempFile("promtool", ".out");
        ProcessBuilder tool = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
        if (input != null) {
            tool.redirectInput(input.toFile());
        }
        Process started = tool.start();
        if (!started.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || started.exitValue() != 0) {
            throw new AssertionError(line + " fails:\n" + Files.readString(output));
        }
        return Files.readString(output);
    }

    /** The alerts of the repository. */
    static Path alerts() {
        return MONITORING.resolve("prometheus/alerts.yml");
    }

    /** Every query of the repository's dashboard, by its panel's title and its letter. */
    static Map<String, String> queries() throws IOException {
        Map<String, String> queries = new LinkedHashMap<>();
        JsonNode dashboard = JSON.readTree(
                MONITORING.resolve("grafana/dashboards/muster.json").toFile());
        for (JsonNode panel : dashboard.get("panels")) {
            for (JsonNode target : panel.path("targets")) {
                String name =
                        panel.get("id").asText() + " " + panel.get("title").asText() + " "
                                + target.get("refId").asText();
                queries.put(name, target.get("expr").asText());
            }
        }
        return queries;
    }

    /** The numbers that a query gives now; not those that are none. Empty while Prometheus does not answer yet. */
    List<Double> query(String query) {
        try {
            String text = URLEncoder.encode(query, StandardCharsets.UTF_8);
            HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1/query?query=" + text))
                    .build();
            JsonNode answer = JSON.readTree(
                    HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
            List<Double> values = new ArrayList<>();
            answer.at("/data/result")
                    .forEach(series -> values.add(
                            Double.valueOf(series.at("/value/1").asText().replace("+Inf", "Infinity"))));
            values.removeIf(value -> value.isNaN());
            return values;
        } catch (IOException starting) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
