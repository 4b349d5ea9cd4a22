package dev.muster.consumer.table;

import java.sql.SQLException;

/** The database could not be reached or refused a statement. */
public final class DatabaseException extends TableException {
    private static final String CONNECTION_EXCEPTION = "08";
    private static final String DATA_EXCEPTION = "22";
    private static final String CONSTRAINT_VIOLATION = "23";

    /** Program limit exceeded: a name that is too long for PostgreSQL's index. */
    private static final String LIMIT_EXCEEDED = "54";

    /** PostgreSQL's disk_full. */
    private static final String DISK_FULL = "53100";

    private static final String MAKE_ROOM = "; its disk is full: make room, then it goes on by itself";

    private static final int SQLITE_BUSY = 5;
    private static final int SQLITE_LOCKED = 6;
    private static final int SQLITE_READONLY = 8;
    private static final int SQLITE_CORRUPT = 11;
    private static final int SQLITE_FULL = 13;
    private static final int SQLITE_TOO_BIG = 18;
    private static final int SQLITE_CONSTRAINT = 19;
    private static final int SQLITE_MISMATCH = 20;
    private static final int SQLITE_NOTADB = 26;
    private static final int SQLITE_PRIMARY_CODE = 0xff;

    private final String database;

    DatabaseException(String database, Throwable cause) {
        super("The database " + database + " answers: " + reason(cause) + remedy(cause), cause);
        this.database = database;
    }

    /** The JDBC URL without its parameters. */
    public String database() {
        return database;
    }

    /** Whether the values are at fault rather than the database: writing the same again will fail again. */
    public boolean refusesData() {
        SQLException sql = sqlCause(this);
        return sql != null && (refusedByState(sql) || refusedBySqlite(sql));
    }

    /** Whether the database does not answer at all: SQLSTATE class 08, connection exceptions. */
    public boolean isUnreachable() {
        SQLException sql = sqlCause(this);
        return sql != null && sql.getSQLState() != null && sql.getSQLState().startsWith(CONNECTION_EXCEPTION);
    }

    private static boolean refusedByState(SQLException sql) {
        String state = sql.getSQLState();
        return state != null
                && (state.startsWith(DATA_EXCEPTION)
                        || state.startsWith(CONSTRAINT_VIOLATION)
                        || state.startsWith(LIMIT_EXCEEDED));
    }

    private static boolean refusedBySqlite(SQLException sql) {
        int code = sqliteCode(sql);
        return code == SQLITE_TOO_BIG || code == SQLITE_CONSTRAINT || code == SQLITE_MISMATCH;
    }

    /** 0, which is no error, where the exception is not SQLite's. */
    private static int sqliteCode(SQLException sql) {
        return sql instanceof org.sqlite.SQLiteException ? sql.getErrorCode() & SQLITE_PRIMARY_CODE : 0;
    }

    /** For the troubles with a file or a disk; the others servers tell themselves. */
    private static String remedy(Throwable cause) {
        SQLException sql = sqlCause(cause);
        if (sql != null && DISK_FULL.equals(sql.getSQLState())) {
            return MAKE_ROOM;
        }
        return switch (sql == null ? 0 : sqliteCode(sql)) {
            case SQLITE_BUSY, SQLITE_LOCKED ->
                "; another program holds the file, and is waited for: see who has it open";
            case SQLITE_READONLY ->
                "; the file may not be written: see to whom it and its folder belong, and whether the disk is mounted for reading only";
            case SQLITE_FULL -> MAKE_ROOM;
            case SQLITE_CORRUPT, SQLITE_NOTADB ->
                "; the file is damaged: stop Muster, move it away with its -wal and -shm, and start again: the table fills itself from the"
                        + " topic";
            default -> "";
        };
    }

    private static String reason(Throwable cause) {
        SQLException sql = sqlCause(cause);
        // PostgreSQL's lines, of which one ends with a full stop.
        return sql == null
                ? cause.getMessage()
                : String.join(
                        " ",
                        String.valueOf(sql.getMessage())
                                .lines()
                                .map(String::strip)
                                .toList());
    }

    private static SQLException sqlCause(Throwable thrown) {
        SQLException deepest = null;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            deepest = cause instanceof SQLException sql ? sql : deepest;
        }
        return deepest;
    }
}
