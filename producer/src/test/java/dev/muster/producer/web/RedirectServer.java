package dev.muster.producer.web;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Redirects to a place by the status that its path names; {@code /there} is a document. */
final class RedirectServer implements AutoCloseable {
    private final HttpServer server;
    private final String host;

    RedirectServer(String host, String target) throws IOException {
        this.host = host;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(host), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                String path = exchange.getRequestURI().getPath().substring(1);
                if (path.equals("there")) {
                    byte[] body = path.getBytes(StandardCharsets.US_ASCII);
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                } else {
                    exchange.getResponseHeaders().set("Location", target);
                    exchange.sendResponseHeaders(Integer.parseInt(path), -1);
                }
            }
        });
        server.start();
    }

    String url(String path) {
        return "http://" + host + ":" + server.getAddress().getPort() + path;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
