package dev.muster.bench;

import dev.muster.consumer.table.ClaimStore;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/** The tables of a database once more, empty, into which rows are copied as they stand: what any program would pay that inserted them. */
final class BareTables implements AutoCloseable {
    private static final String HISTORY = "estimate_history";

    /** Points are found by their row and number. */
    private static final String BY_CLAIM =
            "claim c JOIN estimate_history t ON t.claim_id = c.id AND t.estimate_key = c.estimate_key AND t.number = c.number";

    private static final List<String> OF_CLAIMS = List.of("claim", "claim_source", "evidence", HISTORY);
    private static final String ROWS = "latest_estimate";
    private static final String POSTGRES = "jdbc:postgresql:";
    private static final String SCHEMA = "bare";

    /** Values that a statement takes; the databases take some ten thousands. */
    private static final int MOST_VALUES = 10_000;

    private final Connection from;
    private final Connection to;
    private final Set<String> copied = new HashSet<>();

    private BareTables(Connection from, Connection to) {
        this.from = from;
        this.to = to;
    }

    /** Tables beside those of a database: another file of SQLite, another schema of PostgreSQL. */
    static BareTables beside(String url) throws SQLException, IOException {
        String other = url.startsWith(POSTGRES) ? inSchema(url) : "jdbc:sqlite:" + newFile();
        try (ClaimStore store = ClaimStore.at(other)) {
            store.migrate();
        }
        Connection to = DriverManager.getConnection(other, writer(other));
        to.setAutoCommit(false);
        return new BareTables(DriverManager.getConnection(url), to);
    }

    private static String newFile() throws IOException {
        return Files.createTempDirectory("muster-bench").resolve("bare.db").toString();
    }

    private static String inSchema(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + SCHEMA);
        }
        return url + (url.contains("?") ? "&" : "?") + "currentSchema=" + SCHEMA;
    }

    /** As the table's own writer has it. */
    private static Properties writer(String url) {
        Properties properties = new Properties();
        if (!url.startsWith(POSTGRES)) {
            properties.put("journal_mode", "WAL");
            properties.put("synchronous", "NORMAL");
            properties.put("cache_size", "-48000");
            properties.put("foreign_keys", "true");
        }
        return properties;
    }

    /** Copies the rows of claims and those of the table that are not there yet; answers the nanoseconds that inserting them took. */
    long copy(List<String> claims, Collection<String> keys) throws SQLException {
        List<String> newKeys = keys.stream().filter(copied::add).toList();
        List<Rows> all = new ArrayList<>();
        for (String table : OF_CLAIMS) {
            all.add(read(table, table.equals("claim_source") || table.equals("evidence") ? "claim_id" : "id", claims));
        }
        all.add(read(ROWS, "estimate_key", newKeys));
        long start = System.nanoTime();
        for (Rows rows : all) {
            insert(rows);
        }
        to.commit();
        return System.nanoTime() - start;
    }

    private record Rows(String table, int columns, List<Object> values) {}

    private Rows read(String table, String key, List<String> wanted) throws SQLException {
        List<Object> values = new ArrayList<>();
        if (wanted.isEmpty()) {
            return new Rows(table, 1, values);
        }
        String sql = "SELECT t.* FROM " + (table.equals(HISTORY) ? BY_CLAIM : table + " t") + " WHERE " + key + " IN ("
                + String.join(",", Collections.nCopies(wanted.size(), "?")) + ")";
        try (PreparedStatement select = from.prepareStatement(sql)) {
            for (int i = 0; i < wanted.size(); i++) {
                select.setString(i + 1, wanted.get(i));
            }
            try (ResultSet rows = select.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int i = 1; i <= columns; i++) {
                        values.add(rows.getObject(i));
                    }
                }
                return new Rows(table, columns, values);
            }
        }
    }

    private void insert(Rows rows) throws SQLException {
        int step = MOST_VALUES / rows.columns() * rows.columns();
        for (int at = 0; at < rows.values().size(); at += step) {
            List<Object> part = rows.values().subList(at, Math.min(rows.values().size(), at + step));
            String row = "(" + String.join(",", Collections.nCopies(rows.columns(), "?")) + ")";
            String all = String.join(",", Collections.nCopies(part.size() / rows.columns(), row));
            try (PreparedStatement insert = to.prepareStatement("INSERT INTO " + rows.table() + " VALUES " + all)) {
                for (int i = 0; i < part.size(); i++) {
                    insert.setObject(i + 1, part.get(i));
                }
                insert.executeUpdate();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        from.close();
        to.close();
    }
}
