package dev.muster.consumer.table;

/** The table was filled from another topic than the one that is there now, so its offsets mean nothing. */
public final class TopicChangedException extends TableException {
    private final transient TopicIdentity filledFrom;
    private final transient TopicIdentity found;

    TopicChangedException(String database, TopicIdentity filledFrom, TopicIdentity found) {
        super("The table in " + database + " was filled from " + filledFrom + ", but now there is " + found
                + ". Its offsets do not fit. Start again with --reset-table, and the table fills itself from the topic that is"
                + " there, or point --database at another one, or --bootstrap-server at the cluster it was"
                + " filled from.");
        this.filledFrom = filledFrom;
        this.found = found;
    }

    /** What the table was filled from. */
    public TopicIdentity filledFrom() {
        return filledFrom;
    }

    /** What is there now. */
    public TopicIdentity found() {
        return found;
    }
}
