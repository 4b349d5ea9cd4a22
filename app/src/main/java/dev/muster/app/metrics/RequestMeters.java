package dev.muster.app.metrics;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import java.time.Duration;

/** Counts HTTP requests by the pattern of their address, never by the address itself. Thread safe. */
final class RequestMeters {
    /** Address where nothing is. */
    private static final String NOWHERE = "none";

    /** Listeners stay for hours: how long they did says nothing about the server. */
    private static final String EVENTS = "/api/v1/events";

    /** Patterns that the server has, and twice as many again. */
    static final int MAX_ROUTES = 60;

    /** Pairs of pattern and status: some five statuses a pattern. */
    static final int MAX_PAIRS = 300;

    /** A page is asked for in milliseconds; what takes seconds is felt. */
    private static final double[] SECONDS = {0.005, 0.025, 0.1, 0.25, 1, 5};

    private final LabelBound routes = new LabelBound(MAX_ROUTES);
    private final LabelBound pairs = new LabelBound(MAX_PAIRS);
    private final Counter requests;
    private final Histogram durations;

    RequestMeters(PrometheusRegistry registry) {
        requests = Counter.builder()
                .name("muster_http_requests_total")
                .help("HTTP requests that were answered, by server, pattern of the address and status.")
                .labelNames("server", "route", "status")
                .register(registry);
        durations = Histogram.builder()
                .name("muster_http_request_duration_seconds")
                .unit(Unit.SECONDS)
                .help("Time to answer a request for the page or the API, by pattern of the address; without listeners.")
                .labelNames("route")
                .classicOnly()
                .classicUpperBounds(SECONDS)
                .withoutExemplars()
                .register(registry);
    }

    /** Shows a pattern before anybody asks for it. */
    void expect(String server, String route) {
        requests.initLabelValues(server, route, "200");
        durations.initLabelValues(route);
    }

    /** A request was answered. */
    void count(String server, String route, int status) {
        String pair = route + " " + status;
        boolean isWithin = pairs.admits(pair);
        requests.labelValues(
                        server,
                        isWithin ? name(route) : LabelBound.OTHER,
                        isWithin ? Integer.toString(status) : LabelBound.OTHER)
                .inc();
    }

    /** How long that took. */
    void measure(String route, Duration time) {
        if (!route.equals(EVENTS)) {
            durations.labelValues(name(route)).observe(Names.seconds(time));
        }
    }

    private String name(String route) {
        if (route.isEmpty()) {
            return NOWHERE;
        }
        return routes.admits(route) ? route : LabelBound.OTHER;
    }
}
