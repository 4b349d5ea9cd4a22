package dev.muster.consumer.table;

/** Another writer has moved the offsets on, or the table was emptied: the batch was not written. Read the offsets again. */
public final class FencedException extends TableException {
    FencedException(TopicIdentity source, OffsetStep step) {
        super("Partition " + step.partition() + " of " + source.topic() + " is no longer at offset " + step.expected()
                + ": another consumer writes to this database, or it was emptied. Nothing of this batch was written.");
    }
}
