package dev.muster.consumer;

import dev.muster.consumer.table.ClaimStore;
import dev.muster.consumer.table.HeldTable;
import dev.muster.consumer.table.TableComparison;
import dev.muster.consumer.table.TopicIdentity;
import dev.muster.schema.AvroSerde;
import dev.muster.schema.Claim;
import dev.muster.schema.Connection;
import dev.muster.schema.Progress;
import java.nio.file.Path;
import java.util.Collection;
import java.util.SortedMap;

/**
 * Builds the table anew from the topic of claims: in its place, or beside it to compare the two. A consumer may run meanwhile. Not thread
 * safe.
 *
 * <p>Methods throw {@link org.apache.kafka.common.KafkaException} or {@link dev.muster.schema.SchemaRegistryException} where broker or
 * registry do not answer, {@link dev.muster.consumer.table.TableException} where the database is not there or does not answer,
 * {@link dev.muster.consumer.table.TopicChangedException} where the table was filled from another topic, and
 * {@link ConsumerStageException} where it has read further than the topic goes.
 */
public final class TableRebuild implements AutoCloseable {
    private final KafkaTopic topic;
    private final ClaimDecoder decoder;
    private final Progress progress;

    private TableRebuild(KafkaTopic topic, ClaimDecoder decoder, Progress progress) {
        this.topic = topic;
        this.decoder = decoder;
        this.progress = progress;
    }

    /**
     * What a table came to.
     *
     * @param records number of records of the topic that it was built from
     * @param behind number of offsets that the topic has beyond those
     * @param comparison how it compares with the table that was there
     */
    public record Verification(long records, long behind, TableComparison comparison) {}

    /**
     * Connects.
     *
     * @param progress is told how many offsets of the topic are read
     */
    public static TableRebuild over(Connection connection, Progress progress) {
        return new TableRebuild(
                new KafkaTopic(connection, connection.topics().claims()),
                new ClaimDecoder(
                        AvroSerde.of(Claim.class, connection.schemaRegistry()).deserializer()),
                progress);
    }

    /**
     * Fills a table anew up to the end of the topic, in one transaction: who reads sees the old one until the new one stands.
     *
     * @param database JDBC URL of the table; its tables are created or brought to the newest version first
     * @return number of records that it was built from
     */
    public long rebuild(String database) {
        try (ClaimStore store = ClaimStore.at(database)) {
            store.migrate();
            ClaimsReplay replay = replay(topic.ends());
            store.rebuild(topic.identity(), topic.partitions(), replay::run);
            return replay.records();
        }
    }

    /**
     * Builds a table up to the offsets of one that is there, and compares every row that is made from claims; writes to the new one only.
     *
     * @param database JDBC URL of the table to check
     * @param scratch file of SQLite for the new one, which does not exist yet
     * @param most how many differences to tell
     */
    public Verification verify(String database, Path scratch, int most) {
        try (ClaimStore checked = ClaimStore.existing(database);
                ClaimStore rebuilt = ClaimStore.at("jdbc:sqlite:" + scratch)) {
            rebuilt.migrate();
            return checked.hold(table -> verify(table, rebuilt, most));
        }
    }

    private Verification verify(HeldTable table, ClaimStore rebuilt, int most) {
        TopicIdentity source = topic.identity();
        SortedMap<Integer, Long> offsets = table.offsets(source);
        rebuilt.offsets(source, offsets.keySet());
        ClaimsReplay replay = replay(offsets);
        replay.run(rebuilt::apply);
        long behind = sum(topic.ends().values()) - sum(offsets.values());
        return new Verification(replay.records(), behind, table.compare(rebuilt, most));
    }

    private static long sum(Collection<Long> offsets) {
        return offsets.stream().mapToLong(Long::longValue).sum();
    }

    private ClaimsReplay replay(SortedMap<Integer, Long> ends) {
        return new ClaimsReplay(topic, decoder, topic.identity(), ends, progress);
    }

    @Override
    public void close() {
        topic.close();
    }
}
