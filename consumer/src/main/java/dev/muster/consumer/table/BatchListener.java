package dev.muster.consumer.table;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Writes more in the transactions of the claims. What it throws undoes them. Called by one thread at a time. */
public interface BatchListener {
    /** Does nothing. */
    BatchListener NONE = new BatchListener() {
        @Override
        public void opened(Handle handle) {}

        @Override
        public void written(Handle handle, List<ClaimChange> changes) {}
    };

    /** The tables are there, in their newest version; called before the first batch, and again whenever the database was away. */
    void opened(Handle handle);

    /** A batch has been written, and is to be committed with what is written now. */
    void written(Handle handle, List<ClaimChange> changes);
}
