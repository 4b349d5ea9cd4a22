package dev.muster.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.muster.schema.SchemaRegistry;
import dev.muster.schema.UnknownSchemaException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.apache.avro.Schema;

/**
 * A schema registry in the test's JVM, at an HTTP address on loopback: what {@code Connection} asks for where starting a whole
 * registry would add nothing. Speaks the part of Confluent's API that Muster uses; checks no compatibility.
 */
public final class RegistryServer implements AutoCloseable {
    private static final int ANY_PORT = 0;
    private static final int UNKNOWN_SCHEMA = 40403;
    private static final int UNKNOWN_PATH = 404;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SchemaRegistry registry = SchemaRegistry.inMemory();
    private final Set<String> subjects = new ConcurrentSkipListSet<>();
    private final Map<String, String> levels = new ConcurrentHashMap<>();
    private final HttpServer server;

    private RegistryServer(HttpServer server) {
        this.server = server;
    }

    private record Answer(int status, Object body) {
        static Answer ok(Object body) {
            return new Answer(200, body);
        }

        static Answer error(int code, String message) {
            return new Answer(404, Map.of("error_code", code, "message", message));
        }
    }

    /** Starts a registry on a free port. */
    public static RegistryServer start() {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), ANY_PORT);
            var started = new RegistryServer(HttpServer.create(address, 0));
            started.server.createContext("/", started::handle);
            started.server.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Base of the API. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = JSON.readTree(exchange.getRequestBody());
            var answer = answer(exchange.getRequestMethod(), segments(exchange.getRequestURI()), request);
            var body = JSON.writeValueAsString(answer.body()).getBytes(UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String[] segments(URI uri) {
        return Arrays.stream(uri.getRawPath().split("/"))
                .map(segment -> URLDecoder.decode(segment, UTF_8))
                .toArray(String[]::new);
    }

    private Answer answer(String method, String[] path, JsonNode request) {
        var call = method + " " + path[1] + " " + path.length;
        return switch (call) {
            case "GET subjects 2" -> Answer.ok(subjects);
            case "POST subjects 4" -> register(path[2], request.get("schema").asText());
            case "GET schemas 4" -> schema(Integer.parseInt(path[3]));
            case "GET config 3" -> Answer.ok(Map.of("compatibilityLevel", levels.getOrDefault(path[2], "NONE")));
            case "PUT config 3" -> level(path[2], request.get("compatibility").asText());
            default -> Answer.error(UNKNOWN_PATH, "no such path");
        };
    }

    private Answer register(String subject, String schema) {
        subjects.add(subject);
        return Answer.ok(Map.of("id", registry.register(subject, new Schema.Parser().parse(schema))));
    }

    private Answer schema(int id) {
        try {
            return Answer.ok(Map.of("schema", registry.byId(id).toString()));
        } catch (UnknownSchemaException e) {
            return Answer.error(UNKNOWN_SCHEMA, "Schema " + id + " not found");
        }
    }

    private Answer level(String subject, String level) {
        levels.put(subject, level);
        return Answer.ok(Map.of("compatibility", level));
    }
}
