package dev.muster.app.registry;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns HTTP exchanges into calls of {@link RegistryRoutes} and answers into JSON. Thread safe. */
final class RegistryHandler implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryHandler.class);
    private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final int OK = 200;
    private static final int FAULT = 500;
    private static final int FORBIDDEN = 403;
    private static final int MAX_BODY_BYTES = 1 << 20;

    /** Where Apicurio serves the same API: one setting of the clients fits both. */
    static final String CCOMPAT = "/apis/ccompat/v7";

    private final ObjectMapper json = new ObjectMapper();
    private final RegistryRoutes routes;

    RegistryHandler(RegistryRoutes routes) {
        this.routes = routes;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestHeaders().containsKey("Origin")) {
                // Only browsers send it, and no page has business with a registry on the visitor's own machine.
                respond(exchange, FORBIDDEN, error(FORBIDDEN, "not for web pages"));
            } else {
                answer(exchange);
            }
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try {
            respond(exchange, OK, routes.answer(exchange.getRequestMethod(), path(exchange), request(exchange)));
        } catch (RegistryException e) {
            respond(exchange, e.status(), error(e.code(), e.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("{} {} failed", exchange.getRequestMethod(), exchange.getRequestURI(), e);
            respond(exchange, FAULT, error(FAULT, "the registry failed: " + e.getMessage()));
        }
    }

    private static List<String> path(HttpExchange exchange) {
        String path = exchange.getRequestURI().getRawPath();
        String local = path.startsWith(CCOMPAT) ? path.substring(CCOMPAT.length()) : path;
        return Arrays.stream(local.split("/"))
                .filter(segment -> !segment.isEmpty())
                .map(segment -> URLDecoder.decode(segment, StandardCharsets.UTF_8))
                .toList();
    }

    private SchemaRequest request(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES);
        if (body.length == 0) {
            return SchemaRequest.NONE;
        }
        try {
            return json.readValue(body, SchemaRequest.class);
        } catch (JsonMappingException e) {
            throw e.getCause() instanceof RegistryException refusal
                    ? refusal
                    : RegistryException.invalidSchema(e.getOriginalMessage());
        } catch (JacksonException e) {
            throw RegistryException.invalidSchema("the body is not JSON: " + e.getOriginalMessage());
        }
    }

    private static Map<String, Object> error(int code, String message) {
        return Map.of("error_code", code, "message", message);
    }

    private void respond(HttpExchange exchange, int status, Object answer) throws IOException {
        byte[] body = answer instanceof RegistryRoutes.RawJson raw
                ? raw.text().getBytes(StandardCharsets.UTF_8)
                : json.writeValueAsBytes(answer);
        exchange.getResponseHeaders().set("Content-Type", CONTENT_TYPE);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
