package dev.muster.consumer;

import dev.muster.schema.Connection;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A consumer stage as a process of its own, for tests that kill it: bootstrap servers, registry, prefix and database are its arguments. */
final class ConsumerProcess {
    private ConsumerProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        Connection connection = new Connection(arguments[0], arguments[1], arguments[2], java.util.Map.of());
        ConsumerStage.start(
                connection, ConsumerSettings.of(arguments[3]).listeningOn("127.0.0.1", 0), Clock.systemUTC());
        new CountDownLatch(1).await();
    }

    static Process start(Connection connection, String database, Path log) throws java.io.IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = List.of(
                java,
                "-cp",
                classPath,
                ConsumerProcess.class.getName(),
                connection.bootstrapServers(),
                connection.registry(),
                connection.prefix(),
                database);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }
}
