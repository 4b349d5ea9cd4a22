package dev.muster.consumer.table;

import java.util.Collection;
import java.util.List;

/** A filter has a value that means nothing. */
public final class QueryException extends TableException {
    private final String filter;
    private final String value;
    private final transient List<String> allowed;

    /**
     * A filter that means nothing.
     *
     * @param filter name of the filter
     * @param value what was given
     * @param remedy what may be given instead
     */
    public QueryException(String filter, String value, String remedy) {
        this(filter, value, remedy, List.of());
    }

    private QueryException(String filter, String value, String remedy, List<String> allowed) {
        super((filter.equals(value) ? "No parameter '" : "No " + filter + " '") + value + "': " + remedy);
        this.filter = filter;
        this.value = value;
        this.allowed = allowed;
    }

    /**
     * A filter that takes one of a few values.
     *
     * @param filter name of the filter
     * @param value what was given
     * @param allowed all that it takes
     */
    public static QueryException notOneOf(String filter, String value, Collection<String> allowed) {
        List<String> values = List.copyOf(allowed);
        return new QueryException(filter, value, "give one of " + String.join(", ", values), values);
    }

    /** The same for a parameter that is not known. */
    public static QueryException unknown(String parameter, String remedy, Collection<String> known) {
        return new QueryException(parameter, parameter, remedy, List.copyOf(known));
    }

    /** Name of the filter. */
    public String filter() {
        return filter;
    }

    /** What was given. */
    public String value() {
        return value;
    }

    /** All that the filter takes, where that is a list; else empty. */
    public List<String> allowed() {
        return allowed == null ? List.of() : allowed;
    }
}
