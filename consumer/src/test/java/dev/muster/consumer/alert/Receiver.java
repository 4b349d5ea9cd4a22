package dev.muster.consumer.alert;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Takes webhooks, or does not. */
final class Receiver implements AutoCloseable {
    /** In place of a status: no answer at all, until it is closed. */
    static final int HANG = 0;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Deque<Integer> answers = new ArrayDeque<>();
    private final List<Post> posts = Collections.synchronizedList(new ArrayList<>());
    private volatile int otherwise = 204;
    private volatile String retryAfter;

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    /** What was posted, and how it was answered. */
    record Post(String id, String timestamp, String signature, String body, int answer) {}

    /** Answers with these first, then with 204. */
    Receiver answering(int... statuses) {
        synchronized (answers) {
            for (int status : statuses) {
                answers.add(status);
            }
        }
        return this;
    }

    /** Answers with this and nothing else. */
    Receiver always(int status) {
        otherwise = status;
        return this;
    }

    Receiver askingToWait(String header) {
        retryAfter = header;
        return this;
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int status = answer(exchange.getRequestHeaders(), body);
        if (status == HANG) {
            await();
        } else {
            if (retryAfter != null && status != 204) {
                exchange.getResponseHeaders().add("Retry-After", retryAfter);
            }
            exchange.sendResponseHeaders(status, -1);
        }
        exchange.close();
    }

    /** One at a time, so that posts stand in the order of their answers. */
    private int answer(Headers headers, String body) {
        synchronized (answers) {
            int status = answers.isEmpty() ? otherwise : answers.poll();
            posts.add(new Post(
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    body,
                    status));
            return status;
        }
    }

    private void await() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    List<Post> posts() {
        return List.copyOf(posts);
    }

    List<Post> taken() {
        return posts().stream().filter(post -> post.answer() == 204).toList();
    }

    private int port() {
        return server.getAddress().getPort();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port() + "/hook");
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
