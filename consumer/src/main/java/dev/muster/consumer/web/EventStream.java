package dev.muster.consumer.web;

import dev.muster.consumer.view.Json;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * Tells a client of every change as a server-sent event: {@code rows} with the keys of the rows, or {@code everything} where those are not known.
 * The id of an event is the position of the table, so a client that comes back hears what it missed. Each client keeps one thread of the server
 * and is written to at its own pace.
 */
final class EventStream {
    private static final int MOST_CLIENTS = 100;
    private static final long KEEP_ALIVE_MS = 10_000;
    private static final String KEEP_ALIVE = ": still here\n\n";

    private final EventLog log;
    private final Semaphore clients = new Semaphore(MOST_CLIENTS);

    EventStream(EventLog log) {
        this.log = log;
    }

    void serve(Context context) throws IOException {
        long seen = seen(context);
        if (!clients.tryAcquire()) {
            Problem.answer(
                    context,
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    "Service Unavailable",
                    "Too many listeners; come back later.");
            return;
        }
        try {
            stream(context.res(), seen);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            clients.release();
        }
    }

    private long seen(Context context) {
        Parameters parameters = new Parameters(context, "after");
        String last = context.header("Last-Event-ID");
        if (last != null && last.matches("[0-9]{1,18}")) {
            return Long.parseLong(last);
        }
        return parameters.number("after", log.position(), Long.MAX_VALUE);
    }

    private void stream(HttpServletResponse response, long from) throws IOException, InterruptedException {
        response.setContentType("text/event-stream;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        OutputStream out = response.getOutputStream();
        send(out, KEEP_ALIVE);
        long seen = from;
        while (true) {
            EventLog.News news = log.after(seen, KEEP_ALIVE_MS);
            if (news.kind() == EventLog.Kind.CLOSED) {
                return;
            }
            send(out, event(news));
            seen = news.position();
        }
    }

    private static String event(EventLog.News news) {
        return switch (news.kind()) {
            case NOTHING, CLOSED -> KEEP_ALIVE;
            case ROWS -> event(news, "rows");
            case EVERYTHING -> event(news, "everything");
        };
    }

    private static String event(EventLog.News news, String name) {
        return "id: " + news.position() + "\nevent: " + name + "\ndata: "
                + Json.line(new Change(news.position(), news.estimates())) + "\n\n";
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /**
     * What an event carries.
     *
     * @param position how far the table has come
     * @param estimates keys of the rows that changed; empty where everything may have
     */
    record Change(long position, List<String> estimates) {}
}
