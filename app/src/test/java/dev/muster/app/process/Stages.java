package dev.muster.app.process;

import dev.muster.app.local.LoopbackPort;
import dev.muster.schema.Connection;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The three stages, each a process of its own that can be killed and started again on the same folders. */
final class Stages implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int OK = 200;

    /** One of the three. */
    enum Stage {
        PRODUCER,
        STREAMS,
        CONSUMER
    }

    private final Path home;
    private final String state;
    private final Path folder;
    private final Connection connection;
    private final int port = LoopbackPort.anyFree();
    private final Map<Stage, MusterProcess> running = new EnumMap<>(Stage.class);

    /**
     * None runs yet.
     *
     * @param folder takes their state, their output and the table
     */
    Stages(Path folder, Connection connection) {
        this(MusterProcess.root(), "state", folder, connection);
    }

    /**
     * The same of a version of Muster, which may run beside others on one table.
     *
     * @param home folder that it is built in
     * @param state name of the folder that its streams keep their state in
     */
    Stages(Path home, String state, Path folder, Connection connection) {
        this.home = home;
        this.state = state;
        this.folder = folder;
        this.connection = connection;
    }

    /** JDBC URL of the table. */
    String database() {
        return "jdbc:sqlite:" + folder.resolve("table.db");
    }

    /** Folder whose articles are published. */
    Path watched() {
        return folder.resolve("watched");
    }

    /** Where page and API are while the consumer runs. */
    String page() {
        return "http://127.0.0.1:" + port;
    }

    void start(Stage stage) {
        List<String> words = new ArrayList<>(words(stage));
        words.addAll(List.of("--health-port", "0"));
        words.addAll(List.of("--bootstrap-server", connection.bootstrapServers(), "--registry", connection.registry()));
        words.addAll(List.of("--prefix", connection.prefix()));
        running.put(stage, MusterProcess.startAt(home, folder, words.toArray(String[]::new)));
    }

    /** Runs a command to its end and answers its exit code. */
    int run(String command) {
        return MusterProcess.startAt(
                        home,
                        folder,
                        command,
                        "--bootstrap-server",
                        connection.bootstrapServers(),
                        "--registry",
                        connection.registry(),
                        "--prefix",
                        connection.prefix())
                .exitCode();
    }

    private List<String> words(Stage stage) {
        return switch (stage) {
            case PRODUCER -> List.of("producer", "--watch", watched().toString());
            case STREAMS ->
                List.of("streams", "--state-dir", folder.resolve(state).toString());
            case CONSUMER -> List.of("consumer", "--port", Integer.toString(port), "--database", database());
        };
    }

    MusterProcess get(Stage stage) {
        return running.get(stage);
    }

    /** Waits until a stage is there, though it may have nothing to do yet. */
    void awaitStart(Stage stage) {
        get(stage).awaitOutput("runs on");
    }

    /** Whether a stage says that it is well. */
    boolean isWell(Stage stage) {
        MusterProcess process = get(stage);
        String output = process.output();
        return output.contains("runs on") && answersWell(URI.create(process.find("health is told at (http://\\S+)")));
    }

    private static boolean answersWell(URI health) {
        try {
            return HTTP.send(HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == OK;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        running.values().forEach(MusterProcess::close);
    }
}
