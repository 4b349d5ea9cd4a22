package dev.muster.consumer.table;

import dev.muster.consumer.PostgresServer;
import dev.muster.testing.ContainerTest;

@ContainerTest
final class PostgresSideStoreTest extends SideStoreContract {
    @Override
    String newDatabase() {
        return PostgresServer.newDatabaseWithTables();
    }
}
