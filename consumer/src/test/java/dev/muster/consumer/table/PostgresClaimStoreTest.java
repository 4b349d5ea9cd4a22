package dev.muster.consumer.table;

import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.testcontainers.postgresql.PostgreSQLContainer;

@Tag("container")
final class PostgresClaimStoreTest extends ClaimStoreContract {
    private static final PostgreSQLContainer POSTGRES = new PostgreSQLContainer("postgres:17");
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private String url;

    @BeforeAll
    static void start() {
        POSTGRES.start();
    }

    @AfterAll
    static void stop() {
        POSTGRES.stop();
    }

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
