package dev.muster.consumer.table;

/** A filter has a value that means nothing. */
public final class QueryException extends TableException {
    private final String filter;
    private final String value;

    /**
     * A filter that means nothing.
     *
     * @param filter name of the filter
     * @param value what was given
     * @param remedy what may be given instead
     */
    public QueryException(String filter, String value, String remedy) {
        super("No " + filter + " '" + value + "': " + remedy);
        this.filter = filter;
        this.value = value;
    }

    /** Name of the filter. */
    public String filter() {
        return filter;
    }

    /** What was given. */
    public String value() {
        return value;
    }
}
