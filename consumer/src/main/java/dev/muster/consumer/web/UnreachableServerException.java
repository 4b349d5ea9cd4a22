package dev.muster.consumer.web;

import dev.muster.consumer.table.TableException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.channels.UnresolvedAddressException;

/** Nobody answers at the address of a server of the table. */
public final class UnreachableServerException extends TableException {
    private static final long serialVersionUID = 1L;

    UnreachableServerException(URI server, IOException cause) {
        super(
                "No answer from " + server + " (" + reason(cause)
                        + "). Is `muster up` running? Another address is given with --server.",
                cause);
    }

    /** The JDK's client has no message for the commonest reasons. */
    private static String reason(IOException cause) {
        if (cause.getMessage() != null) {
            return cause.getMessage();
        }
        if (!(cause instanceof ConnectException)) {
            return cause.getClass().getSimpleName();
        }
        return isUnresolved(cause) ? "unknown host" : "connection refused";
    }

    private static boolean isUnresolved(Throwable failure) {
        return failure instanceof UnresolvedAddressException
                || (failure.getCause() != null && isUnresolved(failure.getCause()));
    }
}
