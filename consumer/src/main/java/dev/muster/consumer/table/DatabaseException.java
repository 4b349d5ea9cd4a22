package dev.muster.consumer.table;

import java.sql.SQLException;

/** The database could not be reached or refused a statement. */
public final class DatabaseException extends TableException {
    private static final String CONNECTION_EXCEPTION = "08";
    private static final String DATA_EXCEPTION = "22";
    private static final String CONSTRAINT_VIOLATION = "23";
    private static final int SQLITE_TOO_BIG = 18;
    private static final int SQLITE_CONSTRAINT = 19;
    private static final int SQLITE_MISMATCH = 20;
    private static final int SQLITE_PRIMARY_CODE = 0xff;

    private final String database;

    DatabaseException(String database, Throwable cause) {
        super("The database " + database + " answers: " + reason(cause), cause);
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
        return state != null && (state.startsWith(DATA_EXCEPTION) || state.startsWith(CONSTRAINT_VIOLATION));
    }

    private static boolean refusedBySqlite(SQLException sql) {
        int code = sql.getErrorCode() & SQLITE_PRIMARY_CODE;
        return sql instanceof org.sqlite.SQLiteException
                && (code == SQLITE_TOO_BIG || code == SQLITE_CONSTRAINT || code == SQLITE_MISMATCH);
    }

    private static String reason(Throwable cause) {
        SQLException sql = sqlCause(cause);
        return sql == null ? cause.getMessage() : sql.getMessage();
    }

    private static SQLException sqlCause(Throwable thrown) {
        SQLException deepest = null;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            deepest = cause instanceof SQLException sql ? sql : deepest;
        }
        return deepest;
    }
}
