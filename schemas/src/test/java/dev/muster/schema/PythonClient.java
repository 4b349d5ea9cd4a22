package dev.muster.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Confluent's client for Python, run as a process: a reader of our topics that shares no code with us. */
final class PythonClient {
    static final String REMEDY = "Confluent's Python client is missing; install it, on Debian by"
            + " apt-get install python3-confluent-kafka python3-avro python3-requests";

    private static final Path SCRIPT = Path.of("src/test/resources/foreign/read_topic.py");
    // Debian's packages belong to Debian's Python, which need not be the first on the path.
    private static final List<String> INTERPRETERS = List.of("python3", "/usr/bin/python3");
    private static final long TIMEOUT_SECONDS = 120;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String python;

    private PythonClient(String python) {
        this.python = python;
    }

    /** The client, where an interpreter has it. */
    static Optional<PythonClient> find() {
        return INTERPRETERS.stream().filter(PythonClient::hasClient).findFirst().map(PythonClient::new);
    }

    private static boolean hasClient(String python) {
        try {
            return run(List.of(python, "-c", "import confluent_kafka.avro")).exit() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    /** Reads as many records and gives each as an object with key and value. */
    List<JsonNode> read(Connection connection, Topic topic, int count) throws IOException, InterruptedException {
        var run = run(List.of(
                python,
                SCRIPT.toString(),
                connection.bootstrapServers(),
                connection.registry(),
                topic.name(),
                Integer.toString(count)));
        if (run.exit() != 0) {
            throw new AssertionError("The foreign client failed on " + topic.name() + ":\n" + run.output());
        }
        var records = new ArrayList<JsonNode>();
        for (var line :
                run.output().lines().filter(line -> line.startsWith("{")).toList()) {
            records.add(JSON.readTree(line));
        }
        return records;
    }

    private record Run(int exit, String output) {}

    private static Run run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            var output = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Run(process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS) ? process.exitValue() : -1, output);
        } finally {
            process.destroyForcibly();
        }
    }
}
