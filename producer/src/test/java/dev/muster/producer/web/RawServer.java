package dev.muster.producer.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A server on loopback that sends whatever bytes a test likes, well formed or not, and knows what was taken from it. */
public final class RawServer implements AutoCloseable {

    /** Answers one request; the connection is closed after it. */
    public interface Answer {
        void send(String path, OutputStream out) throws IOException;
    }

    private final ServerSocket socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<List<String>> requests = new CopyOnWriteArrayList<>();
    private final AtomicLong taken = new AtomicLong();
    private final AtomicInteger cut = new AtomicInteger();
    private volatile Answer answer;

    public RawServer(Answer answer) throws IOException {
        this.answer = answer;
        threads.execute(this::accept);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                threads.execute(() -> serve(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            List<String> request = new ArrayList<>();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                request.add(line);
            }
            if (request.isEmpty()) {
                return;
            }
            requests.add(request);
            answer.send(request.get(0).split(" ")[1], counted(caller.getOutputStream()));
        } catch (IOException gone) {
            cut.incrementAndGet();
        }
    }

    private OutputStream counted(OutputStream out) {
        return new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                write(new byte[] {(byte) octet}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
                taken.addAndGet(length);
            }
        };
    }

    void answer(Answer next) {
        answer = next;
    }

    static Answer text(String head, String body) {
        return (path, out) -> {
            out.write(("HTTP/1.1 " + head + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                    .getBytes(StandardCharsets.ISO_8859_1));
        };
    }

    public String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Lines of the requests, in their order. */
    List<List<String>> requests() {
        return requests;
    }

    /** Bytes that went out. */
    public long taken() {
        return taken.get();
    }

    /** Callers that hung up before all was sent. */
    int cut() {
        return cut.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
