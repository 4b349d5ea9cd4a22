package dev.muster.consumer.table;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Keeps the claims of a topic, the rows they make, and how far the topic has been read, in one database. Everything but the offsets and the
 * rejected records is a function of the newest record of each claim, whatever order they came in. Thread safe.
 *
 * <p>Methods throw {@link DatabaseException} when the database cannot be reached.
 */
public final class ClaimStore implements AutoCloseable {
    /** What is emptied before the table is filled anew from its topic; what hangs on a claim goes with it. */
    private static final List<String> FILLED_FROM_CLAIMS = List.of(
            "claim", "estimate_history", "latest_estimate", "actor", "subject", "rejected_claim", "topic_offset");

    private static final List<String> FILLED_BESIDE =
            List.of("article", "article_unsettled", "rejected_record", "followed_offset");

    private final Database database;
    private final SqlTable table;
    private final BatchListener listener;

    ClaimStore(Database database) {
        this(database, BatchListener.NONE);
    }

    private ClaimStore(Database database, BatchListener listener) {
        this.database = database;
        this.table = new SqlTable(database);
        this.listener = listener;
    }

    /**
     * A store in the database at a JDBC URL of SQLite or PostgreSQL. Does not connect yet.
     *
     * @throws TableException where the URL is of no known database
     */
    public static ClaimStore at(String jdbcUrl) {
        return at(jdbcUrl, BatchListener.NONE);
    }

    /** The same, with somebody who writes more in the transactions of the claims. */
    public static ClaimStore at(String jdbcUrl, BatchListener listener) {
        return new ClaimStore(Database.at(jdbcUrl), listener);
    }

    /**
     * The store of a table that there is; creates nothing.
     *
     * @throws TableException where there is no such database
     */
    public static ClaimStore existing(String jdbcUrl) {
        return new ClaimStore(Database.existing(jdbcUrl));
    }

    /** Reads what is written here, over connections of its own. Closed with the store. */
    public SqlTable table() {
        return table;
    }

    /** Keeps what stands beside the claims, over the same connections. Closed with the store. */
    public SideStore side() {
        return new SideStore(database);
    }

    /** The JDBC URL without its parameters. */
    public String name() {
        return database.name();
    }

    /** Makes the tables, or brings them to the newest version. Any number of programs may do so at once. */
    public void migrate() {
        database.migrate();
        database.write(handle -> {
            listener.opened(handle);
            return null;
        });
    }

    /** Runs an act in a transaction of its own; what it throws undoes it. */
    public <T> T write(Function<Handle, T> act) {
        return database.write(act::apply);
    }

    /** Runs an act on one state of the database. */
    public <T> T read(Function<Handle, T> act) {
        return database.read(act::apply);
    }

    /**
     * The next offset of each partition: 0 where none was read yet.
     *
     * @throws TopicChangedException where the table was filled from another topic
     */
    public SortedMap<Integer, Long> offsets(TopicIdentity source, Collection<Integer> partitions) {
        return database.write(handle -> {
            refuseOtherTopic(handle, source);
            insertMissingOffsets(handle, source, partitions);
            return readOffsets(handle, source);
        });
    }

    /**
     * Writes a batch and its offsets, all or nothing.
     *
     * @return what changed
     * @throws FencedException where the offsets are not the expected ones; nothing is written
     * @throws DatabaseException where the database is away, or refuses a value; nothing is written
     */
    public TableChange apply(Batch batch) {
        return database.write(handle -> {
            TreeSet<String> changed = apply(handle, batch);
            listener.written(handle, batch.changes());
            return new TableChange(SqlTable.position(handle), changed);
        });
    }

    private static TreeSet<String> apply(Handle handle, Batch batch) {
        batch.steps().forEach(step -> advance(handle, batch.source(), step));
        insertRejected(handle, batch);
        return new ClaimWriter(handle).write(batch.changes());
    }

    /**
     * Fills the table anew, all or nothing: who reads sees the old one until the new one stands. A consumer that writes to it meanwhile has
     * to wait, and goes on from where the new one ends.
     *
     * @param batches hands on all batches, from offset 0 of each partition, to what it is given
     */
    public void rebuild(TopicIdentity source, Collection<Integer> partitions, Consumer<Consumer<Batch>> batches) {
        database.write(handle -> {
            SideStore.unsettleAll(handle);
            FILLED_FROM_CLAIMS.forEach(name -> handle.execute("DELETE FROM " + name));
            insertMissingOffsets(handle, source, partitions);
            batches.accept(batch -> apply(handle, batch));
            return null;
        });
    }

    /** Looks at one state of the table. */
    public <T> T hold(Function<HeldTable, T> look) {
        return reading(handle -> look.apply(new HeldTable(this, handle)));
    }

    <T> T reading(Database.Act<T> act) {
        return database.read(act);
    }

    /** Forgets everything but alerts, offsets too: the table fills itself again from the topic. */
    public void clear() {
        database.write(handle -> {
            Stream.concat(FILLED_FROM_CLAIMS.stream(), FILLED_BESIDE.stream())
                    .forEach(name -> handle.execute("DELETE FROM " + name));
            return null;
        });
    }

    /** All rows made from claims, one a line, sorted: equal for equal sets of claims, on every database. */
    public String dump() {
        return database.read(handle -> {
            TreeSet<String> lines = new TreeSet<>();
            for (KeyedTable made : KeyedTable.OF_CLAIMS) {
                handle.createQuery("SELECT * FROM " + made.name())
                        .mapToMap()
                        .forEach(row -> lines.add(made.name() + " " + new TreeMap<>(row)));
            }
            return String.join("\n", lines);
        });
    }

    /** Notes that what was read of a topic is no longer what is in it: from now on it is another one for this table. */
    public void disown(TopicIdentity source) {
        database.write(handle -> handle.createUpdate("UPDATE topic_offset SET topic_id = :cutOff WHERE topic = :topic")
                .bind("cutOff", source.topicId() + " before it was cut off")
                .bind("topic", source.topic())
                .execute());
    }

    void refuseOtherTopic(Handle handle, TopicIdentity source) {
        handle
                .createQuery("SELECT DISTINCT cluster_id, topic, topic_id FROM topic_offset")
                .map((row, context) -> new TopicIdentity(
                        row.getString("cluster_id"), row.getString("topic"), row.getString("topic_id")))
                .stream()
                .filter(known -> !known.equals(source))
                .findFirst()
                .ifPresent(known -> {
                    throw new TopicChangedException(name(), known, source);
                });
    }

    private static void insertMissingOffsets(Handle handle, TopicIdentity source, Collection<Integer> partitions) {
        PreparedBatch insert = handle.prepareBatch("""
                INSERT INTO topic_offset (topic, partition_id, cluster_id, topic_id, next_offset)
                VALUES (:topic, :partition, :cluster, :topicId, 0)
                ON CONFLICT (topic, partition_id) DO NOTHING""");
        for (int partition : partitions) {
            insert.bind("topic", source.topic())
                    .bind("partition", partition)
                    .bind("cluster", source.clusterId())
                    .bind("topicId", source.topicId())
                    .add();
        }
        insert.execute();
    }

    static SortedMap<Integer, Long> readOffsets(Handle handle, TopicIdentity source) {
        TreeMap<Integer, Long> offsets = new TreeMap<>();
        handle.createQuery("SELECT partition_id, next_offset FROM topic_offset WHERE topic = :topic")
                .bind("topic", source.topic())
                .map((row, context) -> Map.entry(row.getInt("partition_id"), row.getLong("next_offset")))
                .forEach(offset -> offsets.put(offset.getKey(), offset.getValue()));
        return offsets;
    }

    /** Waits for another writer's transaction, then finds the offset moved: so only one of two writers goes on. */
    private static void advance(Handle handle, TopicIdentity source, OffsetStep step) {
        int rows = handle.createUpdate("""
                        UPDATE topic_offset SET next_offset = :next
                        WHERE topic = :topic AND partition_id = :partition AND topic_id = :topicId
                          AND next_offset = :expected""")
                .bind("next", step.next())
                .bind("topic", source.topic())
                .bind("partition", step.partition())
                .bind("topicId", source.topicId())
                .bind("expected", step.expected())
                .execute();
        if (rows != 1) {
            throw new FencedException(source, step);
        }
    }

    private static void insertRejected(Handle handle, Batch batch) {
        PreparedBatch insert = handle.prepareBatch("""
                INSERT INTO rejected_claim (topic, partition_id, record_offset, record_key, error, content)
                VALUES (:topic, :partition, :offset, :key, :error, :content)
                ON CONFLICT (topic, partition_id, record_offset) DO NOTHING""");
        for (RejectedClaim rejected : batch.rejected()) {
            insert.bind("topic", batch.source().topic())
                    .bind("partition", rejected.partition())
                    .bind("offset", rejected.offset())
                    .bind("key", ClaimWriter.storable(rejected.key()))
                    .bind("error", ClaimWriter.storable(rejected.error()))
                    .bind("content", rejected.content())
                    .add();
        }
        insert.execute();
    }

    @Override
    public void close() {
        database.close();
    }
}
