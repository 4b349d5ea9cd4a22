package dev.muster.app.process;

import dev.muster.consumer.table.Estimate;
import dev.muster.consumer.table.TableQuery;
import dev.muster.consumer.table.TableView;
import dev.muster.consumer.web.TableClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A reader of the API that looks at the table over and over, and notes where a count has fallen. */
final class CountWatch implements AutoCloseable {
    private static final TableQuery ALL = TableQuery.troops().in(TableView.ALL);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final TableClient client;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<List<Object>, Estimate> last = new HashMap<>();
    private final List<Fall> falls = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::watch, "count-watch");
    private volatile int looks;

    /** The same point of the same row, seen twice. */
    record Fall(Estimate before, Estimate after) {}

    CountWatch(String server) {
        client = TableClient.of(server);
        thread.start();
    }

    List<Fall> falls() {
        return falls;
    }

    /** How often it has seen the table. */
    int looks() {
        return looks;
    }

    private void watch() {
        try {
            while (!closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            client.read(ALL).estimates().forEach(this::compare);
            looks++;
        } catch (RuntimeException away) {
            // The consumer is one of those that are killed.
            return;
        }
    }

    private void compare(Estimate now) {
        Estimate before = last.put(List.of(now.key(), now.claim(), now.statedOn()), now);
        if (before != null && now.mentions() < before.mentions()) {
            falls.add(new Fall(before, now));
        }
    }

    @Override
    public void close() throws InterruptedException {
        closed.countDown();
        thread.join();
        client.close();
    }
}
