package dev.muster.consumer.web;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Takes in the lines of a stream of server-sent events, for one thread that waits for changes and can be interrupted. */
final class EventReader implements Flow.Subscriber<String>, AutoCloseable {
    private static final String DATA = "data:";

    /** Three times the server's keep-alive: a stream that is silent for so long is dead. */
    private static final long SILENCE_SECONDS = 30;

    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private volatile Flow.Subscription subscription;

    /**
     * Waits for an event; false where the stream has ended or gone silent instead.
     *
     * @throws InterruptedException when interrupted
     */
    boolean awaitChange() throws InterruptedException {
        Signal signal = Signal.ALIVE;
        while (signal == Signal.ALIVE) {
            Signal next = signals.poll(SILENCE_SECONDS, TimeUnit.SECONDS);
            signal = next == null ? Signal.END : next;
        }
        return signal == Signal.CHANGE;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        signals.add(line.startsWith(DATA) ? Signal.CHANGE : Signal.ALIVE);
    }

    @Override
    public void onError(Throwable thrown) {
        signals.add(Signal.END);
    }

    @Override
    public void onComplete() {
        signals.add(Signal.END);
    }

    @Override
    public void close() {
        if (subscription != null) {
            subscription.cancel();
        }
    }

    private enum Signal {
        CHANGE,
        ALIVE,
        END
    }
}
