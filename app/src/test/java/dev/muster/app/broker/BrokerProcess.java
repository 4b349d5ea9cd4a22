package dev.muster.app.broker;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Runs the broker in a JVM that a test can kill: prints its address once it is ready, and waits for ever. */
final class BrokerProcess {
    private BrokerProcess() {}

    public static void main(String[] args) throws InterruptedException {
        System.out.println(EmbeddedBroker.start(Path.of(args[0]), 0).bootstrapServers());
        new CountDownLatch(1).await();
    }
}
