package dev.muster.consumer.table;

import dev.muster.consumer.PostgresServer;
import dev.muster.testing.ContainerTest;

@ContainerTest
final class PostgresClaimStoreTest extends ClaimStoreContract {
    private String url;

    @Override
    String emptyDatabase() {
        url = PostgresServer.newDatabase();
        return url;
    }

    @Override
    String newDatabase() {
        url = PostgresServer.newDatabaseWithTables();
        return url;
    }

    @Override
    String sameDatabase() {
        return url;
    }
}
