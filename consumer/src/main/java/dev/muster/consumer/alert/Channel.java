package dev.muster.consumer.alert;

import dev.muster.consumer.alert.AlertStore.Delivery;
import java.util.List;
import java.util.Set;

/** Sends alerts to one target. Used by one thread, but for {@link #close()}. */
interface Channel extends AutoCloseable {

    /** How many are sent at a time. */
    int most();

    /**
     * Alerts that have been sent and may not be known to have been: asked before the first are sent, and after each failure.
     *
     * @throws ChannelException where that cannot be told now
     */
    default Set<String> sentAlready() throws ChannelException {
        return Set.of();
    }

    /**
     * Sends some, all or none.
     *
     * @throws ChannelException where they may not have arrived
     */
    void send(List<Delivery> deliveries) throws ChannelException;

    /** Ends what is under way. */
    @Override
    void close();
}
