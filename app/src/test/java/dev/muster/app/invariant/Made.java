package dev.muster.app.invariant;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.muster.app.oracle.Row;
import dev.muster.consumer.TableRebuild;
import dev.muster.consumer.table.ClaimStore;
import dev.muster.consumer.table.Estimate;
import dev.muster.consumer.table.Moment;
import dev.muster.consumer.table.TableQuery;
import dev.muster.consumer.table.TableView;
import dev.muster.schema.AvroSerde;
import dev.muster.schema.Claim;
import dev.muster.schema.Connection;
import dev.muster.schema.Progress;
import dev.muster.testing.TopicLog;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * All that a Muster has made of what it was given.
 *
 * @param articles records of the topic of articles that are committed
 * @param rejected those of the topic of rejected records
 * @param claims of each claim the newest record; null where it is gone
 * @param rows of the table
 * @param history every point of the history of every row
 * @param refused claims that the table refused
 * @param differences between the table and one that was built anew
 * @param behind offsets that the table has still to read
 * @param offsets how far the streams have read the articles, and the table the claims
 */
record Made(
        List<ConsumerRecord<byte[], byte[]>> articles,
        List<ConsumerRecord<byte[], byte[]>> rejected,
        SortedMap<String, Claim> claims,
        List<Row> rows,
        List<Row> history,
        List<String> refused,
        List<String> differences,
        long behind,
        List<Offset> offsets) {
    private static final TableQuery ALL = TableQuery.troops().in(TableView.ALL);
    private static final int MOST_DIFFERENCES = 20;
    private static final int MANY = 100_000;

    /**
     * How far a partition has been read.
     *
     * @param reader who reads it
     * @param behindLast the offset behind its last record: beyond it are only the ends of transactions
     * @param end of the partition
     * @param next offset that the reader reads next
     */
    record Offset(String reader, int partition, long behindLast, long end, long next) {
        boolean isBehind() {
            return next < behindLast;
        }

        boolean isAhead() {
            return next > end;
        }
    }

    /**
     * What there is now.
     *
     * @param database JDBC URL of the table, of SQLite
     * @param scratch file of SQLite for a rebuilt table, which does not exist yet
     */
    static Made of(Connection connection, String database, Path scratch) throws Exception {
        String topic = connection.topics().claims().name();
        List<ConsumerRecord<byte[], byte[]>> articles =
                new TopicLog(connection, connection.topics().articles().name()).settled();
        List<ConsumerRecord<byte[], byte[]>> claims = new TopicLog(connection, topic).settled();
        try (ClaimStore store = ClaimStore.existing(database);
                TableRebuild rebuild = TableRebuild.over(connection, Progress.NONE)) {
            List<Estimate> estimates = store.table().read(ALL).estimates();
            List<String> keys = estimates.stream().map(Estimate::key).toList();
            List<String> refused = store.table().rejected(null, MANY).stream()
                    .filter(rejection -> rejection.stage().equals("consumer"))
                    .map(Object::toString)
                    .toList();
            TableRebuild.Verification verification = rebuild.verify(database, scratch, MOST_DIFFERENCES);
            return new Made(
                    articles,
                    new TopicLog(connection, connection.topics().rejected().name()).settled(),
                    newest(connection, claims),
                    rows(estimates),
                    rows(store.table().histories(keys, Moment.NOW).values().stream()
                            .flatMap(List::stream)
                            .toList()),
                    refused,
                    verification.comparison().first().stream()
                            .map(Object::toString)
                            .toList(),
                    verification.behind(),
                    Offsets.of(connection, articles, claims, database));
        }
    }

    private static SortedMap<String, Claim> newest(
            Connection connection, List<ConsumerRecord<byte[], byte[]>> records) {
        Deserializer<Claim> decoder =
                AvroSerde.of(Claim.class, connection.schemaRegistry()).deserializer();
        SortedMap<String, Claim> newest = new TreeMap<>();
        records.forEach(record -> newest.compute(
                new String(record.key(), UTF_8), (id, older) -> decoder.deserialize(record.topic(), record.value())));
        return newest;
    }

    private static List<Row> rows(Collection<Estimate> estimates) {
        return estimates.stream().map(Row::of).toList();
    }
}
