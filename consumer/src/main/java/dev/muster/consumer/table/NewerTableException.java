package dev.muster.consumer.table;

/** A newer version of Muster has brought the table to a version that this one does not know. */
public final class NewerTableException extends TableException {
    private static final long serialVersionUID = 1L;

    NewerTableException(String database, String version) {
        super("The table in " + database + " is of version " + version
                + ", which a newer Muster made and this one does not know. Start that Muster again, or point --database of this one at"
                + " an empty database: the table fills itself from the topic.");
    }
}
