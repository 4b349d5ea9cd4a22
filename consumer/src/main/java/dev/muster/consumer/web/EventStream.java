package dev.muster.consumer.web;

import dev.muster.consumer.table.QueryException;
import dev.muster.consumer.view.Json;
import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.NetworkChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/**
 * Tells clients of every change as a server-sent event: {@code rows} with the keys of the rows, or {@code everything} where those are not known.
 * The id of an event is the position of the table, so a client that comes back hears what it missed. One thread tells all clients; none of them
 * holds up another, and none costs more than its connection.
 */
final class EventStream implements AutoCloseable {
    /** Connections that this may take; more than the page's readers in a newsroom, and some ten megabytes. */
    static final int MOST_CLIENTS = 1000;

    /**
     * Bytes that the system keeps for a client that does not read. By itself it would let this grow to megabytes for each; a change takes some
     * hundred bytes, so that this much is behind only of who does not listen.
     */
    static final int SEND_BUFFER = 1 << 16;

    private static final long KEEP_ALIVE_MS = 10_000;
    private static final int LONGEST_NUMBER = 18;
    private static final String AFTER = "after";

    private final EventLog log;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private volatile Told told;
    private final Thread teller = new Thread(this::tell, "muster-events");

    EventStream(EventLog log) {
        this.log = log;
        teller.setDaemon(true);
        teller.start();
    }

    void serve(Context context) {
        long seen = seen(context);
        if (listeners.size() >= MOST_CLIENTS) {
            Problem.answer(
                    context,
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    "Service Unavailable",
                    "Too many listeners; come back later.");
            return;
        }
        context.res().setContentType("text/event-stream;charset=utf-8");
        context.res().setHeader("Cache-Control", "no-store");
        context.future(() -> listen(context, seen));
    }

    /** Starts to listen; ends when the client goes, or is let go. */
    private CompletableFuture<Void> listen(Context context, long seen) {
        CompletableFuture<Void> over = new CompletableFuture<>();
        try {
            boundBuffer(context);
            ServletOutputStream out = context.res().getOutputStream();
            Listener listener = new Listener(out, this, seen, () -> over.complete(null));
            listeners.add(listener);
            over.thenRun(() -> listeners.remove(listener));
            out.setWriteListener(listener);
        } catch (IOException gone) {
            over.complete(null);
        }
        return over;
    }

    private static void boundBuffer(Context context) throws IOException {
        Object connection = ServletContextRequest.getServletContextRequest(context.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .getTransport();
        if (connection instanceof NetworkChannel channel) {
            channel.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER);
        }
    }

    private long seen(Context context) {
        for (String name : context.queryParamMap().keySet()) {
            if (!name.equals(AFTER)) {
                throw QueryException.unknown(name, "this address takes after", List.of(AFTER));
            }
        }
        String last = context.header("Last-Event-ID");
        String after = last == null ? context.queryParam(AFTER) : last;
        if (after == null || after.isBlank()) {
            return log.position();
        }
        if (!after.matches("[0-9]{1," + LONGEST_NUMBER + "}")) {
            throw new QueryException(
                    last == null ? AFTER : "Last-Event-ID", after, "give the id of an event, a whole number");
        }
        return Long.parseLong(after);
    }

    private void tell() {
        long seen = log.position();
        try {
            while (true) {
                EventLog.News news = log.after(seen, KEEP_ALIVE_MS);
                if (news.kind() == EventLog.Kind.CLOSED) {
                    return;
                }
                listeners.forEach(news.kind() == EventLog.Kind.NOTHING ? Listener::keepAlive : Listener::tell);
                seen = news.position();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            listeners.forEach(Listener::end);
        }
    }

    /** Clients that listen now. */
    int listeners() {
        return listeners.size();
    }

    /** What to tell a client that has heard of everything up to a position. Made once for all clients that have heard the same. */
    Told since(long seen) {
        Told last = told;
        if (last != null && last.seen == seen && last.position == log.position()) {
            return last;
        }
        EventLog.News news = log.since(seen);
        Told made = new Told(seen, news.position(), event(news).getBytes(StandardCharsets.UTF_8));
        told = made;
        return made;
    }

    private static String event(EventLog.News news) {
        return switch (news.kind()) {
            case NOTHING, CLOSED -> "";
            case ROWS -> event(news, "rows");
            case EVERYTHING -> event(news, "everything");
        };
    }

    private static String event(EventLog.News news, String name) {
        return "id: " + news.position() + "\nevent: " + name + "\ndata: "
                + Json.line(new Change(news.position(), news.estimates())) + "\n\n";
    }

    /**
     * An event as it is sent; nobody changes its bytes.
     *
     * @param seen position behind which it goes on
     * @param position how far the table has come
     * @param bytes empty where there is nothing new
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Told(long seen, long position, byte[] bytes) {}

    /** Lets all clients go, once the log is closed. */
    @Override
    public void close() {
        try {
            teller.join(TimeUnit.SECONDS.toMillis(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * What an event carries.
     *
     * @param position how far the table has come
     * @param estimates keys of the rows that changed; empty where everything may have
     */
    record Change(long position, List<String> estimates) {}
}
