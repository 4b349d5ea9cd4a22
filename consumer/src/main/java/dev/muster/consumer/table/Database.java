package dev.muster.consumer.table;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The connections to one database: one that writes, a few that read. Connects when first asked, not when made. Thread safe; writers wait
 * for each other.
 */
final class Database implements AutoCloseable {
    private static final int READERS = 4;
    private static final long CONNECT_TIMEOUT_MS = 5_000;
    /** One for all databases: what stands in a statement depends on none, and to find it takes longer than many a statement. */
    private static final SqlParser PARSER = new ColonPrefixSqlParser();

    /** Asks for the first fault alone. */
    private static final String LOOK_THROUGH = "PRAGMA quick_check(1)";

    /** Read in a second; to look through larger files would hold up each start for long. */
    private static final long LOOKED_THROUGH_BYTES = 64L * 1024 * 1024;

    /** SQLite's answer where it finds nothing wrong. */
    private static final String SOUND = "ok";

    private static final String NEWEST_VERSION =
            "SELECT version FROM flyway_schema_history WHERE version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1";

    private static final String MIGRATIONS = "classpath:dev/muster/consumer/table/migration";

    private final String url;
    private final Dialect dialect;
    private final HikariDataSource writers;
    private final HikariDataSource readers;
    private final Jdbi writing;
    private final Jdbi reading;
    private WriteAheadLog ahead;

    /** Versions of the tables that this program knows; empty until it has looked. */
    private volatile Set<String> known = Set.of();

    private Database(String url, Dialect dialect, UnaryOperator<Connection> writer) {
        this.url = url;
        this.dialect = dialect;
        writers = pool("muster-writer", 1, dialect.writerProperties(), null);
        readers = pool("muster-reader", READERS, dialect.readerProperties(), dialect.snapshotIsolation());
        writing = parsing(Jdbi.create(() -> writer.apply(writers.getConnection())));
        reading = parsing(Jdbi.create(readers));
    }

    private static Jdbi parsing(Jdbi jdbi) {
        jdbi.getConfig(SqlStatements.class).setSqlParser(PARSER);
        return jdbi;
    }

    /**
     * A database by its JDBC URL.
     *
     * @throws TableException where the URL is neither of SQLite nor of PostgreSQL
     */
    static Database at(String url) {
        return at(url, UnaryOperator.identity());
    }

    /** The same, with something around each connection that writes. */
    static Database at(String url, UnaryOperator<Connection> writer) {
        return new Database(url, Dialect.of(url), writer);
    }

    /**
     * The same where it has to be there already.
     *
     * @throws TableException likewise, and where its file is missing
     */
    static Database existing(String url) {
        Dialect.of(url).file(url).filter(Files::notExists).ifPresent(missing -> {
            throw new TableException(
                    "No table at " + missing
                            + ": the file is not there. Start `muster up` first, or name the database that it fills with --database.");
        });
        return at(url);
    }

    /** The URL without its parameters, which may hold a password. */
    String name() {
        return nameOf(url);
    }

    static String nameOf(String url) {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }

    Dialect dialect() {
        return dialect;
    }

    /**
     * Brings the tables to the newest version.
     *
     * @throws DatabaseException where the database is away or its file is damaged
     * @throws NewerTableException where they are of a version that is not known here
     */
    void migrate() {
        dialect.file(url).filter(Database::isSoonLookedThrough).ifPresent(this::requireSound);
        try {
            Flyway flyway = Flyway.configure(Database.class.getClassLoader())
                    .dataSource(url, null, null)
                    .locations(MIGRATIONS)
                    .placeholders(dialect.columnTypes())
                    .createSchemas(dialect.makesSchemas())
                    .load();
            refuseNewer(flyway);
            flyway.migrate();
        } catch (FlywayException e) {
            throw new DatabaseException(name(), e);
        }
        moveLog();
    }

    /** From when there is a table on: who only reads it leaves its log to whoever writes. */
    private synchronized void moveLog() {
        if (ahead == null && dialect.writesAhead()) {
            ahead = WriteAheadLog.moving(readers);
        }
    }

    /** Flyway itself lets a program go on with tables that it does not know. */
    private void refuseNewer(Flyway flyway) {
        Set<String> found = new HashSet<>();
        for (MigrationInfo migration : flyway.info().all()) {
            if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
                throw new NewerTableException(name(), migration.getVersion().getVersion());
            }
            if (migration.getVersion() != null) {
                found.add(migration.getVersion().getVersion());
            }
        }
        known = found;
    }

    private static boolean isSoonLookedThrough(Path file) {
        try {
            return Files.exists(file) && Files.size(file) <= LOOKED_THROUGH_BYTES;
        } catch (IOException unreadable) {
            return false; // as whoever opens it will say
        }
    }

    /** A file that is damaged may answer as if rows had never been there; looked through from end to end it shows that. */
    private void requireSound(Path file) {
        String found = lastPage(file).orElseGet(this::soundness);
        if (!found.equals(SOUND)) {
            throw new DatabaseException(name(), new SQLiteException(found, SQLiteErrorCode.SQLITE_CORRUPT));
        }
    }

    private static Optional<String> lastPage(Path file) {
        try {
            return LastPage.fault(file);
        } catch (IOException unreadable) {
            return Optional.empty(); // as whoever opens it will say
        }
    }

    /** Over a connection of its own: a pool would try for seconds to make one to a file that cannot be opened. */
    private String soundness() {
        try {
            return Jdbi.create(url)
                    .withHandle(handle ->
                            handle.createQuery(LOOK_THROUGH).mapTo(String.class).first());
        } catch (JdbiException e) {
            throw new DatabaseException(name(), e);
        }
    }

    /**
     * Runs all of an act in one transaction; what it throws undoes it.
     *
     * @throws NewerTableException where a newer program has brought the tables to its version meanwhile; nothing is written
     */
    <T> T write(Act<T> act) {
        return inTransaction(writing, handle -> {
            T result = act.on(handle);
            refuseNewer(handle);
            return result;
        });
    }

    /** After the act, whose locks then keep others from changing the tables before it is committed. */
    private void refuseNewer(Handle handle) {
        if (!known.isEmpty()) {
            String now = handle.createQuery(NEWEST_VERSION).mapTo(String.class).one();
            if (!known.contains(now)) {
                throw new NewerTableException(name(), now);
            }
        }
    }

    /** Runs all of an act on one state of the database. */
    <T> T read(Act<T> act) {
        return inTransaction(reading, act);
    }

    private <T> T inTransaction(Jdbi jdbi, Act<T> act) {
        try {
            return jdbi.inTransaction(act::on);
        } catch (JdbiException e) {
            throw new DatabaseException(name(), e);
        }
    }

    private HikariDataSource pool(String poolName, int size, Map<String, String> properties, String isolation) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(poolName);
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(CONNECT_TIMEOUT_MS);
        config.setInitializationFailTimeout(-1);
        config.setTransactionIsolation(isolation);
        properties.forEach(config::addDataSourceProperty);
        return new HikariDataSource(config);
    }

    @Override
    public synchronized void close() {
        if (ahead != null) {
            ahead.close();
        }
        readers.close();
        writers.close();
    }

    /** What to do with a connection. */
    interface Act<T> {
        T on(Handle handle);
    }
}
