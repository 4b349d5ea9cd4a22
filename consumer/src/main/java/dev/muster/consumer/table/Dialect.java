package dev.muster.consumer.table;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What differs between the databases: column types that compare by bytes, and how a connection is set up. */
enum Dialect {
    /**
     * Write-ahead log, one writer; the file outlives a crash of the process, and offsets make up for a crash of the machine. The writer keeps up to 48
     * MB of pages: as many as a batch changes once rows and indexes are large, and what stands above them. With fewer it reads pages of its own
     * batch again and again.
     */
    SQLITE(
            "jdbc:sqlite:",
            Map.of("text", "TEXT", "bytes", "BLOB", "clustered", " WITHOUT ROWID"),
            Map.of("transaction_mode", "IMMEDIATE", "cache_size", "-48000"),
            Map.of("transaction_mode", "DEFERRED"),
            null),
    POSTGRESQL(
            "jdbc:postgresql:",
            Map.of("text", "TEXT COLLATE \"C\"", "bytes", "BYTEA", "clustered", ""),
            Map.of("reWriteBatchedInserts", "true"),
            Map.of(),
            "TRANSACTION_REPEATABLE_READ");

    /**
     * Pages in the log from which on whoever writes moves them into the file, and waits for the disk: 32 MB, which are reached only where claims come so
     * fast that {@link WriteAheadLog} does not keep up. SQLite's own 1,000 are soon full.
     */
    private static final String MOST_AHEAD = "8000";

    /**
     * Eight megabytes of pages for each of the few connections: by itself SQLite keeps two, less than one answer over 100,000 claims reads. No keys
     * are generated here, and to look for them the driver searches the text of each statement.
     */
    private static final Map<String, String> WRITE_AHEAD = Map.of(
            "journal_mode",
            "WAL",
            "wal_autocheckpoint",
            MOST_AHEAD,
            "synchronous",
            "NORMAL",
            "busy_timeout",
            "5000",
            "foreign_keys",
            "true",
            "cache_size",
            "-8000",
            "jdbc.get_generated_keys",
            "false");

    /** Seconds; without them a connection whose other end has vanished is waited for without end. */
    private static final Map<String, String> GIVE_UP_IN_TIME =
            Map.of("connectTimeout", "5", "socketTimeout", "30", "tcpKeepAlive", "true");

    private final String prefix;
    private final Map<String, String> columnTypes;
    private final Map<String, String> writer;
    private final Map<String, String> reader;
    private final String snapshotIsolation;

    Dialect(
            String prefix,
            Map<String, String> columnTypes,
            Map<String, String> writer,
            Map<String, String> reader,
            String snapshotIsolation) {
        this.prefix = prefix;
        this.columnTypes = columnTypes;
        this.writer = writer;
        this.reader = reader;
        this.snapshotIsolation = snapshotIsolation;
    }

    static Dialect of(String url) {
        for (Dialect dialect : values()) {
            if (url.toLowerCase(Locale.ROOT).startsWith(dialect.prefix)) {
                return dialect;
            }
        }
        throw new TableException("No database at '" + Database.nameOf(url) + "': give a JDBC URL such as"
                + " jdbc:sqlite:/path/to/muster.db or jdbc:postgresql://127.0.0.1:5432/muster?user=muster&password=…");
    }

    Map<String, String> columnTypes() {
        return columnTypes;
    }

    Map<String, String> writerProperties() {
        return with(writer);
    }

    Map<String, String> readerProperties() {
        return with(reader);
    }

    /** Isolation under which all statements of a transaction see one state; null where the default does that. */
    String snapshotIsolation() {
        return snapshotIsolation;
    }

    /** Whether the schema may be missing. A file has its one always; Flyway would ask a damaged one for it ten times, a second apart. */
    boolean makesSchemas() {
        return this == POSTGRESQL;
    }

    /** Whether pages are written to a log first, and moved from there. */
    boolean writesAhead() {
        return this == SQLITE;
    }

    /** The file that holds the database, where there is one. */
    Optional<Path> file(String url) {
        return this == SQLITE
                ? Optional.of(Path.of(Database.nameOf(url).substring(prefix.length())))
                : Optional.empty();
    }

    private Map<String, String> with(Map<String, String> own) {
        Map<String, String> all = new HashMap<>(this == SQLITE ? WRITE_AHEAD : GIVE_UP_IN_TIME);
        all.putAll(own);
        return Map.copyOf(all);
    }
}
