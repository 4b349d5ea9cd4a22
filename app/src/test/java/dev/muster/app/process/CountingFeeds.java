package dev.muster.app.process;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A web server with as many feeds as paths are asked for, each with some items of its own; counts what it is asked. */
final class CountingFeeds implements AutoCloseable {
    /** Items of each feed. */
    static final int ITEMS = 3;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Integer> requests = new ConcurrentHashMap<>();

    CountingFeeds() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String address(String feed) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + feed;
    }

    /** Requests by feed. */
    Map<String, Integer> requests() {
        return new TreeMap<>(requests);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String feed = exchange.getRequestURI().getPath().substring(1);
            requests.merge(feed, 1, Integer::sum);
            byte[] body = rss(feed).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
            exchange.getResponseHeaders().set("ETag", "\"" + feed + "\"");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String rss(String feed) {
        return IntStream.range(0, ITEMS)
                .mapToObj(item -> "<item><guid isPermaLink='false'>" + feed + "-" + item + "</guid><title>Item " + item
                        + " of " + feed + "</title><description>Some 1,50" + item
                        + " soldiers left the town, said the gazette.</description></item>")
                .collect(Collectors.joining(
                        "", "<rss version='2.0'><channel><title>" + feed + "</title>", "</channel></rss>"));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
