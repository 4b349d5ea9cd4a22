package dev.muster.consumer.table;

import dev.muster.testing.ContainerTest;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.postgresql.PostgreSQLContainer;

@ContainerTest
final class PostgresClaimStoreTest extends ClaimStoreContract {
    @Container
    private static final PostgreSQLContainer POSTGRES = new PostgreSQLContainer("postgres:17");

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private String url;

    @Override
    String emptyDatabase() {
        String name = "muster_" + DATABASES.incrementAndGet();
        Jdbi.create(url(POSTGRES.getDatabaseName())).useHandle(handle -> handle.execute("CREATE DATABASE " + name));
        url = url(name);
        return url;
    }

    @Override
    String sameDatabase() {
        return url;
    }

    private static String url(String database) {
        return "jdbc:postgresql://" + POSTGRES.getHost() + ":" + POSTGRES.getFirstMappedPort() + "/" + database
                + "?user=" + POSTGRES.getUsername() + "&password=" + POSTGRES.getPassword();
    }
}
