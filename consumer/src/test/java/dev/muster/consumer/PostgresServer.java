package dev.muster.consumer;

import dev.muster.consumer.table.ClaimStore;
import dev.muster.testing.Containers;
import dev.muster.testing.Link;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** One PostgreSQL for all tests of the JVM, started when first asked; it goes when the JVM ends. Every database in it is a test's own. */
public final class PostgresServer {
    private static final PostgreSQLContainer CONTAINER =
            new PostgreSQLContainer("postgres:17").withStartupTimeout(Containers.START);
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final String MAINTENANCE = "postgres";

    private PostgresServer() {}

    /** JDBC URL of a new database without tables. */
    public static String newDatabase() {
        String name = "muster_" + DATABASES.incrementAndGet();
        handle("CREATE DATABASE " + name);
        return url(name);
    }

    /** JDBC URL of a new database with the tables of now, empty: a copy of one that is made once, as to make the tables takes longer than most tests. */
    public static String newDatabaseWithTables() {
        String name = "muster_" + DATABASES.incrementAndGet();
        handle("CREATE DATABASE " + name + " TEMPLATE " + Template.NAME);
        return url(name);
    }

    private static final class Template {
        static final String NAME = make();

        private static String make() {
            handle("CREATE DATABASE tables");
            try (ClaimStore store = ClaimStore.at(url("tables"))) {
                store.migrate();
            }
            return "tables";
        }
    }

    /** Lets nobody connect to a database and breaks off who is, or lets them again. */
    static void admit(String url, boolean connections) {
        String name = url.substring(url.lastIndexOf('/') + 1, url.indexOf('?'));
        handle("ALTER DATABASE " + name + " ALLOW_CONNECTIONS " + connections);
        handle("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
    }

    /** The same database behind a link, with a driver that gives an answer up after seconds. */
    static String over(Link link, String url, int patienceSeconds) {
        link.leadTo(CONTAINER.getFirstMappedPort());
        return url.replace(":" + CONTAINER.getFirstMappedPort() + "/", ":" + link.port() + "/")
                        .replace(CONTAINER.getHost(), "127.0.0.1")
                + "&socketTimeout=" + patienceSeconds;
    }

    private static void handle(String sql) {
        synchronized (CONTAINER) {
            CONTAINER.start();
        }
        Jdbi.create(url(MAINTENANCE)).useHandle(handle -> handle.execute(sql));
    }

    private static String url(String database) {
        return "jdbc:postgresql://" + CONTAINER.getHost() + ":" + CONTAINER.getFirstMappedPort() + "/" + database
                + "?user=" + CONTAINER.getUsername() + "&password=" + CONTAINER.getPassword();
    }
}
