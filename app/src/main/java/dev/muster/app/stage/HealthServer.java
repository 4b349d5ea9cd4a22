package dev.muster.app.stage;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.muster.app.local.LoopbackPort;
import dev.muster.app.local.StartException;
import dev.muster.schema.CheckResult;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Answers {@code GET /health}, {@code /health/live} and {@code /health/ready} on 127.0.0.1 with 200 or 503 and {@code {"ok":…,"detail":…}}: for
 * the health check of a container, and for whoever starts others once this one is ready.
 */
public final class HealthServer implements AutoCloseable {
    private static final String PATH = "/health";
    private static final String LIVE = "/health/live";
    private static final String READY = "/health/ready";
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;

    private final HttpServer server;
    private final ExecutorService thread;

    private HealthServer(HttpServer server, ExecutorService thread) {
        this.server = server;
        this.thread = thread;
    }

    /**
     * Begins to answer.
     *
     * @param port of 127.0.0.1, or 0 for any free one
     * @param health asked on each request, by one thread
     * @throws StartException where the port is in use
     */
    public static HealthServer start(int port, Health health) {
        int claimed = LoopbackPort.claim(port, "the health check", "--health-port");
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(LoopbackPort.HOST, claimed), 0);
            ExecutorService thread = Executors.newSingleThreadExecutor(HealthServer::daemon);
            server.setExecutor(thread);
            server.createContext("/", exchange -> answer(exchange, health));
            server.start();
            return new HealthServer(server, thread);
        } catch (IOException e) {
            throw new StartException("the health check cannot listen on port " + claimed + ": " + e.getMessage(), e);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "health");
        thread.setDaemon(true);
        return thread;
    }

    private static void answer(HttpExchange exchange, Health health) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case PATH -> respond(exchange, health.well());
                case LIVE -> respond(exchange, health.live());
                case READY -> respond(exchange, health.ready());
                default ->
                    respond(
                            exchange,
                            NOT_FOUND,
                            CheckResult.failed("there are " + PATH + ", " + LIVE + " and " + READY + " only"));
            }
        }
    }

    private static void respond(HttpExchange exchange, Supplier<CheckResult> check) throws IOException {
        CheckResult result = check.get();
        respond(exchange, result.ok() ? OK : UNAVAILABLE, result);
    }

    private static void respond(HttpExchange exchange, int status, CheckResult result) throws IOException {
        byte[] body = JsonNodeFactory.instance
                .objectNode()
                .put("ok", result.ok())
                .put("detail", result.detail())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    /** Where it answers. */
    public URI address() {
        return URI.create(
                "http://" + LoopbackPort.HOST + ":" + server.getAddress().getPort() + PATH);
    }

    @Override
    public void close() {
        server.stop(0);
        thread.shutdownNow();
    }
}
