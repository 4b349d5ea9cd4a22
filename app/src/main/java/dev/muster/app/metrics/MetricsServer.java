package dev.muster.app.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.muster.app.local.LoopbackPort;
import dev.muster.app.local.StartException;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Shows metrics at {@code GET /metrics}, in the format of Prometheus or OpenMetrics, whichever is asked for. */
public final class MetricsServer implements AutoCloseable {
    private static final String PATH = "/metrics";
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final HttpServer server;
    private final ExecutorService thread;
    private final Meters meters;
    private final ExpositionFormats formats = ExpositionFormats.init();

    private MetricsServer(HttpServer server, ExecutorService thread, Meters meters) {
        this.server = server;
        this.thread = thread;
        this.meters = meters;
    }

    /**
     * Begins to answer.
     *
     * @param host address to listen on
     * @param port of it, or 0 for any free one
     * @throws StartException where nothing can listen there
     */
    public static MetricsServer start(String host, int port, Meters meters) {
        int claimed = host.equals(LoopbackPort.HOST) ? LoopbackPort.claim(port, "the metrics", "--metrics-port") : port;
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(host, claimed), 0);
            ExecutorService thread = Executors.newSingleThreadExecutor(MetricsServer::daemon);
            MetricsServer shown = new MetricsServer(server, thread, meters);
            server.setExecutor(thread);
            server.createContext("/", shown::answer);
            server.start();
            return shown;
        } catch (IOException | IllegalArgumentException e) {
            throw new StartException(
                    "the metrics cannot be shown on " + host + ":" + claimed + ": " + e.getMessage()
                            + "\ngive an address of this machine with --metrics-host, and a free port with --metrics-port",
                    e);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "metrics");
        thread.setDaemon(true);
        return thread;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestURI().getPath().equals(PATH)) {
                show(exchange);
            } else {
                byte[] body = ("there is " + PATH + " only\n").getBytes(StandardCharsets.UTF_8);
                respond(exchange, NOT_FOUND, "text/plain; charset=utf-8", body);
            }
        }
    }

    private void show(HttpExchange exchange) throws IOException {
        ExpositionFormatWriter writer =
                formats.findWriter(exchange.getRequestHeaders().getFirst("Accept"));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        writer.write(body, meters.registry().scrape());
        respond(exchange, OK, writer.getContentType(), body.toByteArray());
    }

    private static void respond(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    /** Where they are shown. */
    public URI address() {
        String host = server.getAddress().getHostString();
        return URI.create("http://" + host + ":" + server.getAddress().getPort() + PATH);
    }

    @Override
    public void close() {
        server.stop(0);
        thread.shutdownNow();
    }
}
