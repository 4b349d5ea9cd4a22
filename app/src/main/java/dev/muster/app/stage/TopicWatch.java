package dev.muster.app.stage;

import dev.muster.schema.AccessRules;
import dev.muster.schema.CheckResult;
import dev.muster.schema.Connection;
import dev.muster.schema.TopicSetup;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks now and then whether topics and rights are still those that a stage was started with. Where one was taken away Kafka's clients say little, or
 * wait without a word; this says which it was, and the command that brings it back. Thread safe.
 */
final class TopicWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TopicWatch.class);

    private final TopicSetup topics;
    private final AccessRules access;
    private final Duration round;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "topic-watch");
    private volatile String trouble;

    private TopicWatch(TopicSetup topics, AccessRules access, Duration round) {
        this.topics = topics;
        this.access = access;
        this.round = round;
        thread.setDaemon(true);
    }

    /**
     * The stage, unwell too where topics or rights are missing.
     *
     * @param access what the broker has to allow to it
     * @param round from one look to the next
     */
    static Stage over(Stage stage, Connection connection, AccessRules access, Duration round) {
        TopicWatch watch = new TopicWatch(TopicSetup.of(connection), access, round);
        watch.thread.start();
        return new Stage(
                stage.name(),
                () -> watch.check(stage.check().get()),
                stage.live(),
                () -> watch.check(stage.ready().get()),
                () -> {
                    watch.close();
                    stage.handle().close();
                });
    }

    private CheckResult check(CheckResult own) {
        return Optional.ofNullable(trouble)
                .map(why -> CheckResult.failed(own.ok() ? why : own.detail() + "\n" + why))
                .orElse(own);
    }

    private void run() {
        while (!isClosedAfter(round)) {
            try {
                trouble = topics.trouble(access).orElse(null);
            } catch (RuntimeException unforeseen) {
                LOG.warn("The topics cannot be looked at", unforeseen);
            }
        }
    }

    private boolean isClosedAfter(Duration wait) {
        try {
            return closed.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            return true;
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
