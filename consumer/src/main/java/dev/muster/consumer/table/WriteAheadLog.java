package dev.muster.consumer.table;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves what SQLite's write-ahead log holds into the file, every second on a thread of its own. SQLite lets whoever writes do so, who then waits for
 * the disk, and the claims with him. Neither writers nor readers wait for this. Thread safe.
 */
final class WriteAheadLog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WriteAheadLog.class);
    private static final Duration ROUND = Duration.ofSeconds(1);

    /** As far as nobody is in the way. */
    private static final String MOVE = "PRAGMA wal_checkpoint(PASSIVE)";

    private final DataSource connections;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "write-ahead-log");

    private WriteAheadLog(DataSource connections) {
        this.connections = connections;
        thread.setDaemon(true);
    }

    /** Begins, and goes on until closed. */
    static WriteAheadLog moving(DataSource connections) {
        WriteAheadLog log = new WriteAheadLog(connections);
        log.thread.start();
        return log;
    }

    private void run() {
        while (!isClosedAfter(ROUND)) {
            try (Connection connection = connections.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(MOVE);
            } catch (SQLException untold) { // whoever writes next finds it too, and tells
                LOG.debug("The write-ahead log stays as it is", untold);
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

    /** Waits for the round at hand, so that nobody has the file open afterwards. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
