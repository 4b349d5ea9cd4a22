package dev.muster.consumer.web;

import dev.muster.consumer.api.ApiRoutes;
import dev.muster.consumer.api.FeedList;
import dev.muster.consumer.page.About;
import dev.muster.consumer.page.FeedBoardView;
import dev.muster.consumer.page.Pages;
import dev.muster.consumer.table.DatabaseException;
import dev.muster.consumer.table.QueryException;
import dev.muster.consumer.table.SqlTable;
import dev.muster.schema.CheckResult;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.router.Endpoint;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the table: a page for people, JSON for programs, a stream of changes for both. Reads only. Thread safe. */
public final class WebServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String EVENTS = ApiRoutes.BASE + "/events";
    private static final double NANOS_A_MILLI = 1e6;

    private final SqlTable table;
    private final EventLog events;
    private final EventStream stream;
    private final Supplier<FeedList> feeds;
    private final HostGuard hosts;
    private final Pages pages;
    private final RequestObserver observer;
    private final Javalin javalin;
    private final String host;

    private WebServer(
            String host,
            int port,
            Set<String> allowedHosts,
            SqlTable table,
            EventLog events,
            Supplier<Map<String, CheckResult>> checks,
            Supplier<FeedList> feeds,
            About about,
            Clock clock,
            RequestObserver observer) {
        this.host = host;
        this.observer = observer;
        this.feeds = feeds;
        this.table = table;
        this.events = events;
        this.stream = new EventStream(events);
        this.hosts = new HostGuard(allowedHosts);
        this.pages = new Pages(
                table,
                () -> new FeedBoardView(feeds.get().complete(), feeds.get().feeds()),
                about,
                clock);
        this.javalin = Javalin.create(config -> configure(config, new Health(checks)));
        listen(port);
    }

    /**
     * Starts to serve.
     *
     * @param host address to listen on
     * @param port port to listen on; 0 for any free one
     * @param allowedHosts names that requests may give as their host, besides those of loopback
     * @param table what to serve; stays the caller's to close
     * @param events changes of the table; closed with the server
     * @param checks asked for the health of each component
     * @param feeds asked for the feeds that producers follow
     * @param about what the pages tell of the program
     * @param clock tells today, for the age of statements
     * @throws WebServerException where the port is in use
     */
    public static WebServer start(
            String host,
            int port,
            Set<String> allowedHosts,
            SqlTable table,
            EventLog events,
            Supplier<Map<String, CheckResult>> checks,
            Supplier<FeedList> feeds,
            About about,
            Clock clock) {
        return start(host, port, allowedHosts, table, events, checks, feeds, about, clock, RequestObserver.NONE);
    }

    /**
     * The same, telling of each request.
     *
     * @param observer told by the threads that answer
     */
    public static WebServer start(
            String host,
            int port,
            Set<String> allowedHosts,
            SqlTable table,
            EventLog events,
            Supplier<Map<String, CheckResult>> checks,
            Supplier<FeedList> feeds,
            About about,
            Clock clock,
            RequestObserver observer) {
        return new WebServer(host, port, allowedHosts, table, events, checks, feeds, about, clock, observer);
    }

    private void listen(int port) {
        try {
            javalin.start(host, port);
        } catch (JavalinBindException e) {
            throw new WebServerException(
                    "Cannot serve the page on " + host + ":" + port
                            + ": the port is in use or not allowed. Stop what listens there, or give"
                            + " another port with --port.",
                    e);
        }
    }

    private void configure(JavalinConfig config, Health health) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.prefer405over404 = true;
        config.http.generateEtags = true;
        config.http.defaultContentType = "text/plain; charset=utf-8";
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.jetty.modifyServer(server -> {
            server.setErrorHandler(new RawProblem());
            server.setHandler(new HeadAsGet(EVENTS));
        });
        config.requestLogger.http(this::answered);
        routes(config.routes, health);
        problems(config.routes);
    }

    private void answered(Context context, Float millis) {
        Endpoint matched = context.endpoints().matchedHttpEndpoint();
        observer.answered(matched == null ? "" : matched.path, context.statusCode(), Duration.ofNanos((long)
                (millis * NANOS_A_MILLI)));
    }

    private void routes(RoutesConfig routes, Health health) {
        routes.before(this::guard);
        pages.addTo(routes);
        new ApiRoutes(table, feeds).register(routes);
        routes.get(EVENTS, stream::serve);
        routes.get("/health", health::answer);
    }

    private static void problems(RoutesConfig routes) {
        routes.exception(QueryException.class, (e, context) -> Problem.answer(context, Problem.of(e)));
        routes.exception(
                DatabaseException.class,
                (e, context) -> problem(context, HttpStatus.SERVICE_UNAVAILABLE, e.getMessage()));
        routes.exception(HttpResponseException.class, WebServer::answered);
        routes.exception(IOException.class, (e, context) -> LOG.debug("A client went away", e));
        routes.exception(Exception.class, WebServer::failed);
    }

    private static void answered(HttpResponseException e, Context context) {
        HttpStatus status = HttpStatus.forStatus(e.getStatus());
        problem(
                context,
                status,
                switch (status) {
                    case METHOD_NOT_ALLOWED -> "Everything here is read with GET.";
                    case NOT_FOUND ->
                        e.getMessage().startsWith("No ") ? e.getMessage() : "Nothing at " + context.path() + ".";
                    default -> e.getMessage();
                });
    }

    private static void failed(Exception e, Context context) {
        LOG.error("Could not answer {} {}", context.method(), context.path(), e);
        problem(context, HttpStatus.INTERNAL_SERVER_ERROR, "The server's log says why.");
    }

    private static void problem(Context context, HttpStatus status, String detail) {
        Problem.answer(context, status.getCode(), status.getMessage(), detail);
    }

    private void guard(Context context) {
        context.header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("X-Frame-Options", "DENY")
                .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
                .header("Cache-Control", "no-cache");
        if (!hosts.admits(context.header("Host"))) {
            throw new HttpResponseException(
                    HttpStatus.MISDIRECTED_REQUEST.getCode(),
                    "This server does not answer to the name " + context.header("Host")
                            + ". Allow it with --allow-host.",
                    Map.of());
        }
    }

    /** Clients that listen to the changes. */
    public int listeners() {
        return stream.listeners();
    }

    /** Where page and API are. */
    public URI address() {
        return URI.create("http://" + host + ":" + javalin.port());
    }

    /** Lets listeners go and stops. */
    @Override
    public void close() {
        events.close();
        stream.close();
        javalin.stop();
    }
}
