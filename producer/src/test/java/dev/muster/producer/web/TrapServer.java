package dev.muster.producer.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** Something on this machine that nobody may reach; counts who does. */
final class TrapServer implements AutoCloseable {
    private final ServerSocket socket;
    private final AtomicInteger hits = new AtomicInteger();

    /** On all addresses of this machine, IPv6 included. */
    TrapServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getByName("::"));
        Thread thread = new Thread(this::accept, "trap");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try (Socket caught = socket.accept()) {
                hits.incrementAndGet();
                caught.getOutputStream()
                        .write("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecret"
                                .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            } catch (IOException closed) {
                continue;
            }
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    int hits() {
        return hits.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
