package dev.muster.consumer.table;

import java.util.SortedMap;
import org.jdbi.v3.core.Handle;

/** One state of a table, which stands still while it is looked at, whatever is written meanwhile. */
public final class HeldTable {
    private final ClaimStore store;
    private final Handle handle;

    HeldTable(ClaimStore store, Handle handle) {
        this.store = store;
        this.handle = handle;
    }

    /**
     * Up to where each partition of the topic had been read: the next offset; empty for a table that was never filled.
     *
     * @throws TopicChangedException where it was filled from another topic
     */
    public SortedMap<Integer, Long> offsets(TopicIdentity source) {
        store.refuseOtherTopic(handle, source);
        return ClaimStore.readOffsets(handle, source);
    }

    /**
     * Compares every row that is made from claims with those of another table.
     *
     * @param most how many differences to keep
     */
    public TableComparison compare(ClaimStore rebuilt, int most) {
        return rebuilt.reading(other -> {
            TableComparison.Tally tally = new TableComparison.Tally(most);
            KeyedTable.OF_CLAIMS.forEach(table -> table.compare(handle, other, tally));
            return tally.result();
        });
    }
}
