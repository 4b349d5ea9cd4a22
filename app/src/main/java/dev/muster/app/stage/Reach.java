package dev.muster.app.stage;

import dev.muster.schema.Connection;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;

/** Asks in a moment what Kafka's clients take many seconds to give up on: whether anything listens at an address. */
public final class Reach {
    private static final int PATIENCE_MS = 2000;
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private Reach() {}

    /** Whether any of the broker's addresses takes a connection. */
    public static boolean broker(Connection connection) {
        return Arrays.stream(connection.bootstrapServers().split(",")).anyMatch(Reach::listens);
    }

    /** Whether the registry's address takes a connection. */
    public static boolean registry(Connection connection) {
        URI uri = URI.create(connection.registry());
        int standard = "https".equalsIgnoreCase(uri.getScheme()) ? HTTPS_PORT : HTTP_PORT;
        return listens(uri.getHost(), uri.getPort() < 0 ? standard : uri.getPort());
    }

    private static boolean listens(String address) {
        int colon = address.lastIndexOf(':');
        try {
            return colon > 0
                    && listens(
                            address.substring(0, colon).strip(),
                            Integer.parseInt(address.substring(colon + 1).strip()));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean listens(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MS);
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
