package dev.muster.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;

/** HTTP to one registry: requests and answers in JSON, tried again while the trouble may pass. Thread safe. */
final class RegistryEndpoint {
    static final int ATTEMPTS = 5;

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERRORS = 500;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();

    private final String url;
    private final String credentials;
    private final Patience patience;

    private RegistryEndpoint(String url, String credentials, Patience patience) {
        this.url = url;
        this.credentials = credentials;
        this.patience = patience;
    }

    /**
     * For how long to wait.
     *
     * @param answer for an answer
     * @param firstPause before it is asked again; doubled after each attempt
     */
    record Patience(Duration answer, Duration firstPause) {
        /** Pauses of 1.5 s in all, enough for a registry that restarts behind a proxy. */
        static final Patience USUAL = new Patience(Duration.ofSeconds(5), Duration.ofMillis(100));
    }

    /** What the registry answered; a body that is no JSON is a missing node. */
    record Answer(int status, JsonNode body) {
        boolean ok() {
            return status >= 200 && status < 300;
        }

        int errorCode() {
            return body.path("error_code").asInt();
        }

        String reason() {
            return "HTTP " + status
                    + (body.has("message") ? ": " + body.get("message").asText() : "");
        }

        private boolean mayPass() {
            return status >= SERVER_ERRORS || status == TOO_MANY_REQUESTS;
        }
    }

    static RegistryEndpoint at(String url) {
        return at(url, Patience.USUAL);
    }

    static RegistryEndpoint at(String url, Patience patience) {
        var uri = parse(url);
        return new RegistryEndpoint(bare(url).replaceFirst("/+$", ""), uri.getUserInfo(), patience);
    }

    private static URI parse(String url) {
        try {
            var uri = new URI(url.strip());
            if (uri.getHost() != null && Set.of("http", "https").contains(uri.getScheme())) {
                return uri;
            }
            throw notAnAddress(url);
        } catch (URISyntaxException e) {
            throw notAnAddress(url);
        }
    }

    /** Without a log-in, which is nobody's business. */
    private static String bare(String url) {
        return url.strip().replaceFirst("(?<=://)[^/]*@", "");
    }

    /** Without the cause, which would tell the whole of it. */
    private static IllegalArgumentException notAnAddress(String url) {
        return new IllegalArgumentException("'" + bare(url)
                + "' is no address of a schema registry: give its base such as http://127.0.0.1:8081/apis/ccompat/v7");
    }

    /** One segment of a path, escaped. */
    static String segment(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    String url() {
        return url;
    }

    Answer get(String path) {
        return ask("GET", path, BodyPublishers.noBody());
    }

    Answer post(String path, Object body) {
        return ask("POST", path, json(body));
    }

    Answer put(String path, Object body) {
        return ask("PUT", path, json(body));
    }

    private static BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofString(JSON.writeValueAsString(body), UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON can be made of " + body, e);
        }
    }

    private Answer ask(String method, String path, BodyPublisher body) {
        var request = request(method, path, body);
        var pause = patience.firstPause();
        for (int attempt = 1; ; attempt++, pause = pause.multipliedBy(2)) {
            try {
                var answer = answer(CLIENT.send(request, BodyHandlers.ofString(UTF_8)));
                if (!answer.mayPass() || attempt == ATTEMPTS) {
                    return answer;
                }
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw unreachable(e);
                }
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
            rest(pause);
        }
    }

    private HttpRequest request(String method, String path, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(patience.answer())
                .header("Accept", MEDIA_TYPE + ", application/json")
                .method(method, body);
        if (body.contentLength() > 0) {
            request.header("Content-Type", MEDIA_TYPE);
        }
        if (credentials != null) {
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)));
        }
        return request.build();
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(response.statusCode(), tree(response.body()));
    }

    private static JsonNode tree(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private void rest(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private SchemaRegistryException unreachable(IOException cause) {
        var message = "The schema registry at " + url + " does not answer (" + cause + ", asked " + ATTEMPTS
                + " times): start it with `muster up` or `docker compose up`, or name another with --registry";
        return new SchemaRegistryException(url, SchemaRegistryException.NO_ANSWER, message, cause);
    }

    private SchemaRegistryException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        var message = "Interrupted while waiting for the schema registry at " + url;
        return new SchemaRegistryException(url, SchemaRegistryException.NO_ANSWER, message, cause);
    }

    /** The registry answered with something else than hoped for. */
    SchemaRegistryException refused(Answer answer, String what) {
        var message = "The schema registry at " + url + " " + what + " (" + answer.reason() + ")" + remedy(answer);
        return new SchemaRegistryException(url, answer.status(), message, null);
    }

    private static String remedy(Answer answer) {
        return switch (answer.status()) {
            case 401, 403 -> ": put user:password@ before the host in --registry";
            case 404, 405 ->
                ": --registry must be the base of a Confluent-compatible API, for Apicurio with /apis/ccompat/v7";
            case 409, 422 ->
                ": a newer Muster wrote this topic, or something else uses it; use the newer one, or another --prefix";
            default -> "";
        };
    }
}
