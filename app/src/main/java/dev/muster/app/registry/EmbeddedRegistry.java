package dev.muster.app.registry;

import com.sun.net.httpserver.HttpServer;
import dev.muster.app.local.LoopbackPort;
import dev.muster.app.local.StartException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/**
 * A schema registry on 127.0.0.1 that speaks the read and register side of the Confluent API, under {@code /} and under {@code /apis/ccompat/v7}. Its
 * schemas lie in the topic {@code _schemas}, so ids and versions outlive it. Registering holds every new version to BACKWARD compatibility.
 */
public final class EmbeddedRegistry implements AutoCloseable {
    private static final int THREADS = 4;

    static {
        // Without it the JDK's server holds answers on kept connections back for 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final SchemaStore store;
    private final HttpServer server;
    private final ExecutorService threads;

    private EmbeddedRegistry(SchemaStore store, HttpServer server, ExecutorService threads) {
        this.store = store;
        this.server = server;
        this.threads = threads;
    }

    /**
     * Reads the schemas back and begins to serve.
     *
     * @param bootstrapServers the broker that keeps them
     * @param port of 127.0.0.1, or 0 for any free one
     * @throws StartException where the port is taken or the broker does not answer
     */
    public static EmbeddedRegistry start(String bootstrapServers, int port) {
        int claimed = LoopbackPort.claim(port, "the schema registry", "--registry-port");
        SchemaStore store = new SchemaStore(new SchemaLog(bootstrapServers));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, daemons());
        HttpServer server = listening(claimed);
        server.setExecutor(threads);
        server.createContext("/", new RegistryHandler(new RegistryRoutes(store)));
        server.start();
        return new EmbeddedRegistry(store, server, threads);
    }

    private static ThreadFactory daemons() {
        return task -> {
            Thread thread = new Thread(task, "schema-registry");
            thread.setDaemon(true);
            return thread;
        };
    }

    private static HttpServer listening(int port) {
        try {
            return HttpServer.create(new InetSocketAddress(LoopbackPort.HOST, port), 0);
        } catch (IOException e) {
            throw new StartException("the schema registry cannot listen on port " + port + ": " + e.getMessage(), e);
        }
    }

    /** Base URL for clients, as they give it for Apicurio too. */
    public String url() {
        return "http://" + LoopbackPort.HOST + ":" + server.getAddress().getPort() + RegistryHandler.CCOMPAT;
    }

    /** Stops serving; what was registered is in the topic. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        store.close();
    }
}
