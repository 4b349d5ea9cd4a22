package dev.muster.consumer.table;

import java.util.function.Consumer;

/** The table of latest estimates, to read. Thread safe. */
public interface Table extends AutoCloseable {

    /**
     * The rows that a query asks for, newest statement first.
     *
     * @throws QueryException where a filter means nothing
     * @throws TableException where the table cannot be reached
     */
    TableSnapshot read(TableQuery query);

    /**
     * Hands on the rows now and again after every change, until the thread is interrupted. Waits out a table that is away for a while.
     *
     * @throws InterruptedException when interrupted
     * @throws QueryException where a filter means nothing
     */
    void watch(TableQuery query, Consumer<TableSnapshot> listener) throws InterruptedException;

    @Override
    void close();

    /**
     * Opens the table in a database that a consumer fills. Creates nothing.
     *
     * @param jdbcUrl of SQLite or PostgreSQL
     * @throws TableException where there is no such database
     */
    static Table open(String jdbcUrl) {
        return new SqlTable(Database.existing(jdbcUrl));
    }
}
