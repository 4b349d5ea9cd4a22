package dev.muster.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A network between two that talk over TCP, which a test can cut, hold up and slow down. It listens on a port of loopback, and passes on to another.
 *
 * <p>Cut, it ends all connections and each new one at once, as a host does whose program is gone. Stalled, it takes connections and bytes and passes
 * none on, as a network does that loses all packets: neither end learns of it. Slow, it keeps each piece of up to 16 KB back for a time.
 */
public final class Link implements AutoCloseable {
    private static final int PIECE_BYTES = 16 * 1024;

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile InetSocketAddress target;
    private volatile boolean cut;
    private boolean stalled;
    private volatile long delayMs;

    private Link(ServerSocket server) {
        this.server = server;
    }

    /** A link that passes on to nobody yet, and so has an address to tell to whoever will be behind it. */
    public static Link toNobody() throws IOException {
        Link link = new Link(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()));
        link.threads.execute(link::accept);
        return link;
    }

    /** A link to a port of loopback. */
    public static Link to(int port) throws IOException {
        Link link = toNobody();
        link.leadTo(port);
        return link;
    }

    /** Passes new connections on to a port of loopback. */
    public void leadTo(int port) {
        target = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** The port that it listens on. */
    public int port() {
        return server.getLocalPort();
    }

    /** Ends all connections, and all that are tried from now on. */
    public void cut() {
        cut = true;
        open.forEach(Link::end);
    }

    /** How many connections were tried in vain since it is there. */
    public int refused() {
        return refused.get();
    }

    /** Passes nothing on, in either direction, and says nothing. */
    public void stall() {
        hold(true);
    }

    /** Keeps each piece back for a time, in either direction. */
    public void slow(Duration delay) {
        delayMs = delay.toMillis();
    }

    /** Passes everything on again, at once. */
    public void mend() {
        cut = false;
        delayMs = 0;
        hold(false);
    }

    private void hold(boolean held) {
        lock.lock();
        try {
            stalled = held;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                threads.execute(() -> connect(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        Socket end = new Socket();
        open.add(client);
        open.add(end);
        try {
            if (cut || target == null) {
                refused.incrementAndGet();
                throw new IOException("cut");
            }
            end.setTcpNoDelay(true);
            client.setTcpNoDelay(true);
            end.connect(target);
            threads.execute(() -> pass(client, end));
            pass(end, client);
        } catch (IOException e) {
            end(client);
            end(end);
        } finally {
            open.remove(client);
            open.remove(end);
        }
    }

    /** Until one of the two ends. */
    private void pass(Socket from, Socket to) {
        byte[] piece = new byte[PIECE_BYTES];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                keepBack();
                out.write(piece, 0, read);
            }
        } catch (IOException ended) {
            // So does the other direction, whose sockets are the same.
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepBack() throws InterruptedException {
        if (delayMs > 0) {
            LockSupport.parkNanos(
                    TimeUnit.MILLISECONDS.toNanos(delayMs)); // a slow line takes its time: there is nothing to wait for
        }
        lock.lock();
        try {
            while (stalled) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /** With a reset, as a program that was killed: the port is free at once. */
    private static void end(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException closed) {
            // It has ended already.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        cut();
        threads.shutdownNow();
    }
}
