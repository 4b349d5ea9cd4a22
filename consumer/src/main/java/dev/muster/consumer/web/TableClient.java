package dev.muster.consumer.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.muster.consumer.table.Estimate;
import dev.muster.consumer.table.Filter;
import dev.muster.consumer.table.Table;
import dev.muster.consumer.table.TableException;
import dev.muster.consumer.table.TableQuery;
import dev.muster.consumer.table.TableSnapshot;
import dev.muster.consumer.view.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The table of a running consumer, over its HTTP API. Thread safe. */
public final class TableClient implements Table {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final long RETRY_MS = 1_000;
    private static final int PAGE = 1000;
    private static final int ATTEMPTS = 5;
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final URI server;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private TableClient(URI server) {
        this.server = server;
    }

    /**
     * The table of a server. Does not connect yet.
     *
     * @param server its address, {@code http://127.0.0.1:8080}
     * @throws TableException where that is no address of the web
     */
    public static TableClient of(String server) {
        String address = server.endsWith("/") ? server.substring(0, server.length() - 1) : server;
        if (!address.matches("(?i)https?://.*")) {
            throw new TableException("No server '" + server + "': give an address such as http://127.0.0.1:8080");
        }
        try {
            return new TableClient(URI.create(address));
        } catch (IllegalArgumentException e) {
            throw new TableException("No server '" + server + "': " + e.getMessage(), e);
        }
    }

    @Override
    public TableSnapshot read(TableQuery query) {
        try {
            return snapshot(query);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TableException("Interrupted while reading from " + server, e);
        }
    }

    @Override
    public void watch(TableQuery query, Consumer<TableSnapshot> listener) throws InterruptedException {
        Follower follower = new Follower(query, listener);
        follower.look();
        while (true) {
            try {
                follow(follower);
            } catch (UnreachableServerException away) {
                follower.isAway = true;
            }
            Thread.sleep(RETRY_MS);
        }
    }

    /** Listens to one stream of events until it ends. */
    private void follow(Follower follower) throws InterruptedException {
        try (EventReader events = new EventReader()) {
            HttpRequest request =
                    request("/api/v1/events?after=" + follower.seen.position()).build();
            http.sendAsync(request, BodyHandlers.fromLineSubscriber(events)).exceptionally(failed -> {
                events.onError(failed);
                return null;
            });
            if (follower.isAway) {
                follower.look();
            }
            while (events.awaitChange()) {
                follower.look();
            }
        }
    }

    /** What a listener has been told. */
    private final class Follower {
        private final TableQuery query;
        private final Consumer<TableSnapshot> listener;
        private TableSnapshot seen;
        private boolean isAway;

        Follower(TableQuery query, Consumer<TableSnapshot> listener) {
            this.query = query;
            this.listener = listener;
        }

        void look() throws InterruptedException {
            TableSnapshot now = snapshot(query);
            isAway = false;
            if (seen == null || !now.estimates().equals(seen.estimates())) {
                listener.accept(now);
            }
            seen = now;
        }
    }

    /** The rows of one state of the table, page by page: it starts over where the table moves on meanwhile, unless it always does. */
    private TableSnapshot snapshot(TableQuery query) throws InterruptedException {
        TableSnapshot first = page(query);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            List<Estimate> rows = new ArrayList<>(first.estimates());
            TableSnapshot last = first;
            while (query.limit() == 0 && last.next() != null && last.position() == first.position()) {
                last = page(query.page(last.next(), PAGE));
                rows.addAll(last.estimates());
            }
            if (last.position() == first.position()) {
                return new TableSnapshot(first.position(), rows, query.limit() == 0 ? null : first.next());
            }
            first = page(query);
        }
        throw new TableException("The table at " + server + " changes faster than it can be read");
    }

    private TableSnapshot page(TableQuery query) throws InterruptedException {
        TableQuery page = query.limit() == 0 ? query.page(query.after(), PAGE) : query;
        HttpRequest request = request("/api/v1/estimates?" + parameters(page))
                .timeout(TIMEOUT)
                .build();
        try {
            return Json.readerFor(TableSnapshot.class).readValue(text(send(request)));
        } catch (JsonProcessingException e) {
            throw new TableException(server + " answers with something else than a table. Is it Muster's?", e);
        } catch (IOException e) {
            throw new UnreachableServerException(server, e);
        }
    }

    private HttpRequest.Builder request(String pathAndQuery) {
        return HttpRequest.newBuilder(URI.create(server + pathAndQuery)).GET();
    }

    private HttpResponse<InputStream> send(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
            if (response.statusCode() == OK) {
                return response;
            }
            throw refusal(response);
        } catch (IOException e) {
            throw new UnreachableServerException(server, e);
        }
    }

    private TableException refusal(HttpResponse<InputStream> response) throws IOException {
        String body = text(response);
        try {
            Problem problem = Json.readerFor(Problem.class).readValue(body);
            return response.statusCode() == UNAVAILABLE
                    ? new UnreachableServerException(server, new IOException(problem.detail()))
                    : new TableException(problem.detail());
        } catch (JsonProcessingException e) {
            return new TableException(
                    server + " answers with status " + response.statusCode() + ". Is it Muster's?", e);
        }
    }

    private static String text(HttpResponse<InputStream> response) throws IOException {
        try (InputStream body = response.body()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String parameters(TableQuery query) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("view", query.view());
        for (Filter filter : Filter.values()) {
            parameters.put(filter.parameter(), query.get(filter));
        }
        parameters.put("asOf", query.asOf());
        parameters.put("knownAt", query.knownAt());
        parameters.put("sort", query.order().name());
        parameters.put("after", query.after());
        parameters.put("limit", query.limit());
        parameters.values().removeIf(Objects::isNull);
        return parameters.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Does nothing: the JDK's client keeps no connection that would have to be closed. */
    @Override
    public void close() {}
}
