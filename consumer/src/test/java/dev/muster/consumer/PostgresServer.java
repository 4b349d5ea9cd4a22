package dev.muster.consumer;

import dev.muster.consumer.table.ClaimStore;
import dev.muster.testing.Containers;
import dev.muster.testing.Link;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** One PostgreSQL for all tests of the JVM, started when first asked; it goes when the JVM ends. Every database in it is a test's own. */
public final class PostgresServer {
    /** A small disk beside that of the server, with room for a database and little more. */
    private static final String SMALL_DISK = "/small";

    private static final PostgreSQLContainer CONTAINER = new PostgreSQLContainer("postgres:17")
            .withTmpFs(Map.of(SMALL_DISK, "rw,size=48m"))
            .withStartupTimeout(Containers.START);
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

    /** A new database without tables, on the small disk. */
    static String newDatabaseOnTheSmallDisk() throws IOException, InterruptedException {
        start();
        inContainer("install -d -o postgres " + SMALL_DISK + "/space");
        handle("CREATE TABLESPACE small LOCATION '" + SMALL_DISK + "/space'");
        handle("CREATE DATABASE small TABLESPACE small");
        return url("small");
    }

    /** Fills the small disk to its last byte, or takes away what filled it. */
    static void fillTheSmallDisk(boolean full) throws IOException, InterruptedException {
        String file = SMALL_DISK + "/filling";
        inContainer(full ? "cat /dev/zero > " + file + " || true" : "rm " + file);
    }

    private static void inContainer(String command) throws IOException, InterruptedException {
        ExecResult result = CONTAINER.execInContainer("sh", "-c", command);
        if (result.getExitCode() != 0) {
            throw new IOException(command + ": " + result.getStderr());
        }
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

    private static void start() {
        synchronized (CONTAINER) {
            CONTAINER.start();
        }
    }

    private static void handle(String sql) {
        start();
        Jdbi.create(url(MAINTENANCE)).useHandle(handle -> handle.execute(sql));
    }

    private static String url(String database) {
        return "jdbc:postgresql://" + CONTAINER.getHost() + ":" + CONTAINER.getFirstMappedPort() + "/" + database
                + "?user=" + CONTAINER.getUsername() + "&password=" + CONTAINER.getPassword();
    }
}
