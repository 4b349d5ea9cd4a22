package dev.muster.producer.push;

import dev.muster.producer.article.FoundItem;
import java.util.List;

/** Where pushed articles are published. Called from many threads at once. */
@FunctionalInterface
public interface PushDesk {

    /**
     * Publishes all in one transaction, and returns after its commit.
     *
     * @return one for each item, in their order
     * @throws PushFailedException when nothing of it was committed, or it is not known whether
     */
    List<PushedItem> publish(List<FoundItem> items);
}
