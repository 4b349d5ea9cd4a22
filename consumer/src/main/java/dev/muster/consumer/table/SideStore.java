package dev.muster.consumer.table;

import dev.muster.schema.Article;
import dev.muster.schema.ArticleKey;
import dev.muster.schema.RejectedRecord;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Keeps what stands beside the claims, with how far their topics have been read in the same transaction: what each feed says now of
 * each article that carries or carried a claim, and the records that stages rejected. Thread safe.
 *
 * <p>An article arrives before its claims. So the newest records of each partition are kept whether claims refer to them or not; an older one
 * that none refers to goes. Where claims turn up later than that, {@link #settle}
 * tells, and the topic is read again.
 */
public final class SideStore {
    /** Records of a partition that wait for their claims: some minutes of a busy day's news, for streams that take seconds. */
    static final int WAITING = 2_000;

    /** What a topic beside that of the claims is kept for. */
    public enum Content {
        ARTICLES("article"),
        REJECTED("rejected_record");

        private final String table;

        Content(String table) {
            this.table = table;
        }
    }

    private final Database database;

    SideStore(Database database) {
        this.database = database;
    }

    /** The next offset of each partition: 0 where none was read yet, or of a topic that was made again, whose rows are forgotten. */
    public SortedMap<Integer, Long> offsets(Content content, TopicIdentity source, Collection<Integer> partitions) {
        return database.write(handle -> {
            boolean isOther = handle
                    .createQuery(
                            "SELECT DISTINCT cluster_id, topic, topic_id FROM followed_offset WHERE topic = :topic")
                    .bind("topic", source.topic())
                    .map((row, context) -> new TopicIdentity(
                            row.getString("cluster_id"), row.getString("topic"), row.getString("topic_id")))
                    .stream()
                    .anyMatch(known -> !known.equals(source));
            if (isOther) {
                rewind(handle, source.topic());
                handle.execute("DELETE FROM " + content.table);
                unsettleAll(handle);
            }
            SortedMap<Integer, Long> offsets = new TreeMap<>();
            partitions.forEach(partition -> offsets.put(partition, 0L));
            offsets.putAll(read(handle, source.topic()));
            return offsets;
        });
    }

    private static Map<Integer, Long> read(Handle handle, String topic) {
        Map<Integer, Long> offsets = new TreeMap<>();
        handle.createQuery("SELECT partition_id, next_offset FROM followed_offset WHERE topic = :topic")
                .bind("topic", topic)
                .map((row, context) -> Map.entry(row.getInt("partition_id"), row.getLong("next_offset")))
                .forEach(offset -> offsets.put(offset.getKey(), offset.getValue()));
        return offsets;
    }

    /** Forgets how far a topic has been read, so that it is read from its beginning. */
    public void rewind(String topic) {
        database.write(handle -> {
            rewind(handle, topic);
            return null;
        });
    }

    /** The same of some partitions. */
    public void rewind(String topic, Collection<Integer> partitions) {
        database.write(handle -> {
            PreparedBatch delete = handle.prepareBatch(
                    "DELETE FROM followed_offset WHERE topic = :topic AND partition_id = :partition");
            partitions.forEach(partition ->
                    delete.bind("topic", topic).bind("partition", partition).add());
            delete.execute();
            return null;
        });
    }

    private static void rewind(Handle handle, String topic) {
        handle.createUpdate("DELETE FROM followed_offset WHERE topic = :topic")
                .bind("topic", topic)
                .execute();
    }

    /**
     * Writes articles and how far their topic has been read.
     *
     * @param versions newest last; of an article that stands there twice from one feed the one fetched later stays, whatever the order
     */
    public void writeArticles(TopicIdentity source, SortedMap<Integer, Long> next, List<ArticleRecord> versions) {
        database.write(handle -> {
            Map<Integer, Long> before = read(handle, source.topic());
            advance(handle, source, next);
            for (List<ArticleRecord> run : runs(versions)) {
                deleteArticles(handle, run);
                insertArticles(handle, run);
            }
            next.forEach((partition, offset) -> forget(handle, partition, before.getOrDefault(partition, 0L), offset));
            return null;
        });
    }

    /**
     * The records in their order, cut before deletions that follow others: what was deleted before stays, what was after goes; and where a key
     * comes again, since PostgreSQL changes a row once in a batch.
     */
    private static List<List<ArticleRecord>> runs(List<ArticleRecord> versions) {
        List<List<ArticleRecord>> runs = new ArrayList<>();
        Set<ArticleKey> keys = new HashSet<>();
        int begin = 0;
        for (int i = 0; i < versions.size(); i++) {
            boolean isDeletion = versions.get(i).article() == null;
            boolean isAfterOthers = i > begin && versions.get(i - 1).article() != null;
            if (isDeletion && isAfterOthers || keys.contains(versions.get(i).key())) {
                runs.add(versions.subList(begin, i));
                keys.clear();
                begin = i;
            }
            keys.add(versions.get(i).key());
        }
        runs.add(versions.subList(begin, versions.size()));
        return runs;
    }

    private static void deleteArticles(Handle handle, List<ArticleRecord> versions) {
        PreparedBatch delete =
                handle.prepareBatch("DELETE FROM article WHERE id = :id AND feed = COALESCE(:feed, feed)");
        versions.stream()
                .filter(version -> version.article() == null)
                .forEach(version -> delete.bind(
                                "id", ClaimWriter.storable(version.key().article()))
                        .bindBySqlType(
                                "feed", ClaimWriter.storable(version.key().feed()), Types.VARCHAR)
                        .add());
        delete.execute();
        PreparedBatch unsettle =
                handle.prepareBatch("INSERT INTO article_unsettled (id) VALUES (:id) ON CONFLICT DO NOTHING");
        versions.stream()
                .filter(version -> version.article() == null)
                .forEach(version -> unsettle.bind(
                                "id", ClaimWriter.storable(version.key().article()))
                        .add());
        unsettle.execute();
    }

    /** Writes what is the same row twice in two batches: PostgreSQL makes one statement of a batch, which may meet no row twice. */
    private static void insertArticles(Handle handle, List<ArticleRecord> versions) {
        PreparedBatch insert = handle.prepareBatch("""
                INSERT INTO article (id, feed, outlet, url, title, body, lang, published_at, fetched_at, since, content_hash, origin,
                  author, partition_id, record_offset)
                VALUES (:id, :feed, :outlet, :url, :title, :body, :lang, :publishedAt, :fetchedAt, :fetchedAt, :hash, :origin,
                  :author, :partition, :offset)
                ON CONFLICT (id, feed) DO UPDATE SET outlet = excluded.outlet, url = excluded.url,
                  title = excluded.title, body = excluded.body, lang = excluded.lang, published_at = excluded.published_at,
                  since = CASE WHEN excluded.content_hash = article.content_hash THEN article.since ELSE excluded.since END,
                  fetched_at = excluded.fetched_at, content_hash = excluded.content_hash, origin = excluded.origin,
                  author = excluded.author, partition_id = excluded.partition_id, record_offset = excluded.record_offset
                WHERE (excluded.fetched_at, excluded.content_hash) >= (article.fetched_at, article.content_hash)""");
        Set<Map.Entry<String, String>> inBatch = new HashSet<>();
        for (ArticleRecord version : versions) {
            if (version.article() != null) {
                if (!inBatch.add(
                        Map.entry(version.article().getId(), version.article().getFeed()))) {
                    insert.execute();
                    inBatch.clear();
                    inBatch.add(Map.entry(
                            version.article().getId(), version.article().getFeed()));
                }
                bind(insert, version, version.article());
            }
        }
        insert.execute();
    }

    private static void bind(PreparedBatch insert, ArticleRecord version, Article article) {
        insert.bind("id", ClaimWriter.storable(article.getId()))
                .bind("feed", ClaimWriter.storable(article.getFeed()))
                .bind("outlet", ClaimWriter.storable(article.getOutlet()))
                .bind("url", ClaimWriter.storable(article.getUrl()))
                .bind("title", ClaimWriter.storable(article.getTitle()))
                .bind("body", ClaimWriter.storable(article.getBody()))
                .bind("lang", ClaimWriter.storable(article.getLang()))
                .bind("publishedAt", article.getPublishedAt().toEpochMilli())
                .bind("fetchedAt", article.getFetchedAt().toEpochMilli())
                .bind("hash", ClaimWriter.storable(article.getContentHash()))
                .bind("origin", ClaimWriter.storable(article.getOrigin()))
                .bind("author", ClaimWriter.storable(article.getAuthor()))
                .bind("partition", version.partition())
                .bind("offset", version.offset())
                .add();
    }

    /** Of the records that have waited long enough since {@code before}, so that a batch costs the same however many are kept. */
    private static void forget(Handle handle, int partition, long before, long next) {
        handle.createUpdate("""
                        DELETE FROM article WHERE partition_id = :partition
                          AND record_offset >= :begin AND record_offset < :oldest
                          AND NOT EXISTS (SELECT 1 FROM claim_source s WHERE s.article_id = article.id)""")
                .bind("partition", partition)
                .bind("begin", before - WAITING)
                .bind("oldest", next - WAITING)
                .execute();
    }

    /**
     * Looks at the articles of all claims that changed since the last time, and at no others: forgets those that have waited long enough and that
     * no claim refers to any more.
     *
     * @return ids of those that claims refer to and whose text is not here; they are told until it is, or {@link #giveUp given up}
     */
    public Set<String> settle(TopicIdentity source) {
        return database.write(handle -> {
            read(handle, source.topic())
                    .forEach((partition, next) -> handle.createUpdate("""
                            DELETE FROM article WHERE id IN (SELECT id FROM article_unsettled)
                              AND partition_id = :partition AND record_offset < :oldest
                              AND NOT EXISTS (SELECT 1 FROM claim_source s WHERE s.article_id = article.id)""")
                            .bind("partition", partition)
                            .bind("oldest", next - WAITING)
                            .execute());
            handle.execute("""
                    DELETE FROM article_unsettled
                    WHERE EXISTS (SELECT 1 FROM article a WHERE a.id = article_unsettled.id)
                      OR NOT EXISTS (SELECT 1 FROM claim_source s WHERE s.article_id = article_unsettled.id)""");
            return Set.copyOf(handle.createQuery("SELECT id FROM article_unsettled")
                    .mapTo(String.class)
                    .list());
        });
    }

    /** Tells no more of articles that are not there, until claims that refer to them change. */
    public void giveUp(Collection<String> ids) {
        database.write(handle -> {
            PreparedBatch forget = handle.prepareBatch("DELETE FROM article_unsettled WHERE id = :id");
            ids.forEach(id -> forget.bind("id", id).add());
            return forget.execute().length;
        });
    }

    /** All that claims refer to are looked at again. */
    static void unsettleAll(Handle handle) {
        handle.execute(
                "INSERT INTO article_unsettled (id) SELECT DISTINCT article_id FROM claim_source WHERE article_id IS NOT NULL"
                        + " ON CONFLICT DO NOTHING");
    }

    /**
     * Writes rejected records and how far their topic has been read.
     *
     * @param begins first offset of each partition that the topic still has: older ones are forgotten, as it forgets them
     */
    public void writeRejected(
            TopicIdentity source,
            SortedMap<Integer, Long> next,
            Map<Integer, Long> begins,
            List<RejectedInput> rejected) {
        database.write(handle -> {
            advance(handle, source, next);
            insertRejected(handle, rejected);
            begins.forEach((partition, begin) -> handle.createUpdate(
                            "DELETE FROM rejected_record WHERE partition_id = :partition AND record_offset < :begin")
                    .bind("partition", partition)
                    .bind("begin", begin)
                    .execute());
            return null;
        });
    }

    private static void insertRejected(Handle handle, List<RejectedInput> rejected) {
        PreparedBatch insert = handle.prepareBatch("""
                INSERT INTO rejected_record (partition_id, record_offset, record_key, input_topic, input_partition, input_offset,
                  rejected_at, stage, error, message)
                VALUES (:partition, :offset, :key, :topic, :inputPartition, :inputOffset, :at, :stage, :error, :message)
                ON CONFLICT (partition_id, record_offset) DO NOTHING""");
        for (RejectedInput input : rejected) {
            RejectedRecord why = input.why();
            insert.bind("partition", input.partition())
                    .bind("offset", input.offset())
                    .bind("key", ClaimWriter.storable(input.key()))
                    .bind("topic", ClaimWriter.storable(why.topic()))
                    .bind("inputPartition", why.partition())
                    .bind("inputOffset", why.offset())
                    .bind("at", input.rejectedAt().toEpochMilli())
                    .bind("stage", ClaimWriter.storable(why.stage()))
                    .bind("error", ClaimWriter.storable(why.errorClass()))
                    .bind("message", ClaimWriter.storable(Objects.toString(why.message(), "")))
                    .add();
        }
        insert.execute();
    }

    private static void advance(Handle handle, TopicIdentity source, SortedMap<Integer, Long> next) {
        PreparedBatch upsert = handle.prepareBatch("""
                INSERT INTO followed_offset (topic, partition_id, cluster_id, topic_id, next_offset)
                VALUES (:topic, :partition, :cluster, :topicId, :next)
                ON CONFLICT (topic, partition_id) DO UPDATE SET cluster_id = excluded.cluster_id,
                  topic_id = excluded.topic_id, next_offset = excluded.next_offset""");
        next.forEach((partition, offset) -> upsert.bind("topic", source.topic())
                .bind("partition", partition)
                .bind("cluster", source.clusterId())
                .bind("topicId", source.topicId())
                .bind("next", offset)
                .add());
        upsert.execute();
    }
}
