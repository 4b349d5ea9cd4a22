package dev.muster.consumer.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * A record that a stage could not process.
 *
 * @param id where it lies, {@code <topic>/<partition>/<offset>}
 * @param rejectedAt when, UTC; null for what this table refused
 * @param stage who rejected it, such as streams or consumer
 * @param topic topic that it came in by
 * @param partition partition of it
 * @param offset its offset there
 * @param key its key as text; null when it has none
 * @param error class of the error; null for what this table refused
 * @param message what is wrong with it
 */
public record Rejection(
        String id,
        Instant rejectedAt,
        String stage,
        String topic,
        int partition,
        long offset,
        String key,
        String error,
        String message) {
    /** All of them, from the topic of rejected records and from what could not be read of the topic of claims. */
    static final String ALL = """
            SELECT * FROM (
              SELECT 'rejected/' || partition_id || '/' || record_offset AS id, rejected_at, stage, input_topic AS topic,
                input_partition AS partition_id, input_offset AS record_offset, record_key, error AS error_class, message
              FROM rejected_record
              UNION ALL
              SELECT topic || '/' || partition_id || '/' || record_offset AS id, -1 AS rejected_at, 'consumer' AS stage, topic,
                partition_id, record_offset, record_key, NULL AS error_class, error AS message
              FROM rejected_claim) r
            """;

    static Rejection of(ResultSet row, StatementContext context) throws SQLException {
        long at = row.getLong("rejected_at");
        return new Rejection(
                row.getString("id"),
                at < 0 ? null : Instant.ofEpochMilli(at),
                row.getString("stage"),
                row.getString("topic"),
                row.getInt("partition_id"),
                row.getLong("record_offset"),
                row.getString("record_key"),
                row.getString("error_class"),
                row.getString("message"));
    }
}
