package dev.muster.producer.push;

import dev.muster.producer.article.FoundItem;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes articles at {@code POST /articles}: JSON (one, an array, or one a line), text with front matter, or a web page. Answers once
 * the transaction that holds them has committed, so that whoever gets no answer may send the same again: it changes nothing. Thread
 * safe.
 */
public final class PushServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PushServer.class);

    /** The largest request, in bytes: {@link #MAX_ITEMS} articles of twice the usual length, and no more text than a transaction takes. */
    public static final int MAX_BYTES = 8 * 1024 * 1024;

    /** Articles in one request at most, so that they fit into one transaction. */
    public static final int MAX_ITEMS = 500;

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_LARGE = 413;
    private static final int MISDIRECTED = 421;
    private static final int FAILED = 500;
    private static final int UNAVAILABLE = 503;
    private static final String RETRY_SECONDS = "5";

    private final PushSettings settings;
    private final PushToken token;
    private final Set<String> hosts = new HashSet<>(LOOPBACK);
    private final PushDesk desk;
    private final IntConsumer answered;
    private final Javalin javalin;

    private PushServer(PushSettings settings, PushDesk desk, IntConsumer answered) {
        this.settings = settings;
        this.token = new PushToken(settings.token());
        this.desk = desk;
        this.answered = answered;
        settings.allowedHosts().forEach(host -> hosts.add(host.toLowerCase(Locale.ROOT)));
        this.javalin = Javalin.create(this::configure);
    }

    /**
     * Starts to listen.
     *
     * @param desk publishes what is pushed; stays the caller's to close
     * @param answered is told the HTTP status of each answer, by the thread that gave it
     * @throws PushServerException where the port is in use
     */
    public static PushServer start(PushSettings settings, PushDesk desk, IntConsumer answered) {
        PushServer server = new PushServer(settings, desk, answered);
        server.listen();
        return server;
    }

    private void listen() {
        try {
            javalin.start(settings.host(), settings.port());
        } catch (JavalinBindException e) {
            throw new PushServerException(
                    "articles cannot be taken at " + settings.host() + ":" + settings.port()
                            + ": the port is in use or not allowed\nstop what listens there, or give another port with --push-port",
                    e);
        }
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = MAX_BYTES;
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.requestLogger.http((context, millis) -> answered.accept(context.statusCode()));
        config.routes.before(this::guard);
        config.routes.post("/articles", this::take);
        config.routes.exception(PushProblem.class, (problem, context) -> answer(context, problem));
        config.routes.exception(HttpResponseException.class, (e, context) -> answer(context, problem(e, context)));
        config.routes.exception(
                PushFailedException.class,
                (e, context) -> answer(
                        context,
                        new PushProblem(
                                UNAVAILABLE,
                                "Service Unavailable",
                                "It may not be kept: " + e.getMessage()
                                        + ". Send it again; what is kept stays as it is.",
                                Map.of("Retry-After", RETRY_SECONDS))));
        config.routes.exception(Exception.class, (e, context) -> {
            LOG.error("Could not answer {} {}", context.method(), context.path(), e);
            answer(context, new PushProblem(FAILED, "Internal Server Error", "The producer's log says why."));
        });
    }

    private static PushProblem problem(HttpResponseException e, Context context) {
        return switch (e.getStatus()) {
            case TOO_LARGE ->
                new PushProblem(
                        TOO_LARGE, "Content Too Large", "Send " + MAX_BYTES + " bytes at most; split what is more.");
            default ->
                new PushProblem(
                        e.getStatus(),
                        e.getMessage(),
                        context.path() + " takes nothing so; POST articles to /articles.");
        };
    }

    private void guard(Context context) {
        String host = context.header("Host");
        if (host == null || !hosts.contains(withoutPort(host.toLowerCase(Locale.ROOT)))) {
            throw new PushProblem(
                    MISDIRECTED,
                    "Misdirected Request",
                    "This server does not answer to the name " + host + ". Allow it with --push-host-name.");
        }
        if (!token.exists()) {
            throw new PushProblem(FORBIDDEN, "Forbidden", token.remedy());
        }
        if (!token.admits(context.header("Authorization"))) {
            throw new PushProblem(
                    UNAUTHORIZED,
                    "Unauthorized",
                    "Send the token as Authorization: Bearer …",
                    Map.of("WWW-Authenticate", "Bearer"));
        }
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }

    private void take(Context context) {
        List<FoundItem> items = PushedArticles.read(context.bodyAsBytes(), context.header("Content-Type"));
        PushReceipt receipt = PushReceipt.of(desk.publish(items));
        answer(context, receipt.status(), receipt.mediaType(), receipt.body());
    }

    private static void answer(Context context, PushProblem problem) {
        problem.headers().forEach(context::header);
        answer(context, problem.status(), PushProblem.MEDIA_TYPE, problem.json());
    }

    /** In bytes, since text would be sent in Latin-1 where the media type says nothing of a charset. */
    private static void answer(Context context, int status, String mediaType, String json) {
        context.status(status).contentType(mediaType).result(json.getBytes(StandardCharsets.UTF_8));
    }

    /** Where articles are taken. */
    public URI address() {
        return URI.create("http://" + settings.host() + ":" + javalin.port() + "/articles");
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
