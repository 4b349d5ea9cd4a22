package dev.muster.app.command;

import dev.muster.app.stage.Reach;
import dev.muster.schema.Connection;

/** Keeps short commands from waiting for a broker that is not there. */
final class BrokerReach {
    private BrokerReach() {}

    /** @throws CommandException where nothing listens at any of the broker's addresses */
    static void require(Connection connection) {
        if (!Reach.broker(connection)) {
            throw CommandException.unreachable("no Kafka broker answers at " + connection.bootstrapServers()
                    + "\nstart one with `muster up`, or name another with --bootstrap-server");
        }
    }
}
