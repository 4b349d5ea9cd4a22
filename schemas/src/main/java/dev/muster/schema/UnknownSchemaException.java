package dev.muster.schema;

/** The registry answered, and has no schema under that id. */
public final class UnknownSchemaException extends SchemaRegistryException {
    private static final long serialVersionUID = 1L;
    private static final int NOT_FOUND = 404;

    private final int id;

    UnknownSchemaException(String url, int id) {
        super(url, NOT_FOUND, "The schema registry at " + url + " has no schema " + id, null);
        this.id = id;
    }

    /** The id that was asked for. */
    public int id() {
        return id;
    }
}
