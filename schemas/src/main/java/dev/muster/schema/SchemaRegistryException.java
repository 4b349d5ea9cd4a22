package dev.muster.schema;

import org.apache.kafka.common.KafkaException;

/**
 * The registry could not be asked, or refused. The records that waited for it are not at fault: whoever catches it tries again or
 * stops, and rejects nothing. Only {@link UnknownSchemaException} speaks of the record.
 */
public class SchemaRegistryException extends KafkaException {
    /** Status where no answer came. */
    public static final int NO_ANSWER = 0;

    private static final long serialVersionUID = 1L;

    private final String url;
    private final int status;

    SchemaRegistryException(String url, int status, String message, Throwable cause) {
        super(message, cause);
        this.url = url;
        this.status = status;
    }

    /** The registry's address, without credentials. */
    public final String url() {
        return url;
    }

    /** HTTP status of its answer, or {@link #NO_ANSWER}. */
    public final int status() {
        return status;
    }
}
