package dev.muster.consumer.alert;

import dev.muster.consumer.alert.AlertStore.Delivery;
import dev.muster.consumer.table.ClaimStore;
import dev.muster.consumer.table.TableException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits for one target, on a thread of its own, so that a target that hangs keeps nobody else waiting. What has been sent is
 * forgotten, what has not is tried again: at least once. After a failure the target rests, and others of its alerts go first.
 */
final class Sender implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    /** How often to look for something new. */
    private static final Duration LOOK = Duration.ofMillis(500);

    /** Whoever has taken a delivery and not said after this how it went is gone. */
    private static final Duration LEASE = Outbound.PATIENCE.multipliedBy(2);

    /** Clocks that are kept right go back by less. */
    private static final Duration SET_BACK = Duration.ofSeconds(10);

    private static final Duration AWAY = Duration.ofSeconds(2);
    private static final long CLOSE_MS = 5_000;

    private final String target;
    private final Channel channel;
    private final ClaimStore store;
    private final InstantSource clock;
    private final Retry retry;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private boolean isCertain;
    private int failures;
    private long latest;

    Sender(String target, Channel channel, ClaimStore store, InstantSource clock, Retry retry) {
        this.retry = retry;
        this.target = target;
        this.channel = channel;
        this.store = store;
        this.clock = clock;
        this.thread = new Thread(this::run, "muster-alerts-" + target);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void run() {
        Duration pause = Duration.ZERO;
        while (!await(pause)) {
            try {
                pause = round();
            } catch (TableException e) {
                LOG.warn("Alerts wait for the database: {}", e.getMessage());
                pause = AWAY;
            } catch (RuntimeException unforeseen) {
                LOG.error("Alerts for {} are tried again in {}", target, AWAY, unforeseen);
                isCertain = false;
                pause = AWAY;
            }
        }
    }

    /** Sends what is due, and answers how long to wait for more. */
    private Duration round() {
        hastenAfterSetBack();
        List<Delivery> due = inStore(alerts -> alerts.due(target, clock.millis(), channel.most()));
        if (due.isEmpty()) {
            return LOOK;
        }
        List<Delivery> taken = inWrite(alerts -> due.stream()
                .filter(delivery -> alerts.take(target, delivery, clock.millis() + LEASE.toMillis()))
                .toList());
        return taken.isEmpty() ? Duration.ZERO : send(taken);
    }

    /** Where the clock was set back, what waits would wait for as much longer. */
    private void hastenAfterSetBack() {
        long now = clock.millis();
        if (now < latest - SET_BACK.toMillis()) {
            LOG.warn(
                    "The clock was set back by {} s: what waits for {} is tried at once",
                    (latest - now) / 1000,
                    target);
            write((alerts, at) -> alerts.hasten(target, at));
            latest = now;
        }
        latest = Math.max(latest, now);
    }

    private Duration send(List<Delivery> taken) {
        try {
            List<Delivery> left = isCertain ? taken : withoutSent(taken);
            if (!left.isEmpty()) {
                channel.send(left);
                delivered(ids(left));
            }
            if (failures > 0) {
                LOG.info("Alerts for {} are taken again", target);
                failures = 0;
            }
            return Duration.ZERO;
        } catch (ChannelException e) {
            return failed(taken, e);
        }
    }

    private List<Delivery> withoutSent(List<Delivery> taken) throws ChannelException {
        Collection<String> sent = channel.sentAlready();
        delivered(sent);
        isCertain = true;
        return taken.stream().filter(delivery -> !sent.contains(delivery.id())).toList();
    }

    private void delivered(Collection<String> ids) {
        write((alerts, now) -> alerts.delivered(target, ids, now));
    }

    private Duration failed(List<Delivery> taken, ChannelException e) {
        isCertain = false;
        failures++;
        Duration rest = retry.after(target, failures, e.retryAfter());
        if (!isClosed()) {
            LOG.warn("Alerts for {} are tried again in {} ms: {}", target, rest.toMillis(), e.getMessage());
        }
        write((alerts, now) -> {
            for (Delivery delivery : taken) {
                Duration wait = retry.after(delivery.id(), delivery.attempts() + 1, e.retryAfter());
                alerts.failed(target, List.of(delivery.id()), e.getMessage(), now, now + wait.toMillis());
            }
        });
        return rest;
    }

    private static List<String> ids(List<Delivery> deliveries) {
        return deliveries.stream().map(Delivery::id).toList();
    }

    private <T> T inStore(Function<AlertStore, T> act) {
        return store.read(handle -> act.apply(new AlertStore(handle)));
    }

    private <T> T inWrite(Function<AlertStore, T> act) {
        return store.write(handle -> act.apply(new AlertStore(handle)));
    }

    private void write(BiConsumer<AlertStore, Long> act) {
        inWrite(alerts -> {
            act.accept(alerts, clock.millis());
            return Optional.empty();
        });
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    private boolean await(Duration wait) {
        try {
            return closed.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    /** Lets what is under way come to its end for a while. What has not been sent is kept. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(CLOSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        channel.close();
    }
}
