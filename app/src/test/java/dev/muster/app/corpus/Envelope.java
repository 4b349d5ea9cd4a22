package dev.muster.app.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.muster.schema.Article;
import dev.muster.schema.ArticleKey;
import dev.muster.schema.AvroSerde;
import dev.muster.schema.Feed;
import dev.muster.schema.SchemaRegistry;
import dev.muster.schema.Topic;
import dev.muster.schema.Topics;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Items as records of a topic, as a producer that nobody controls writes them. */
public final class Envelope {
    private static final Instant TIME = Instant.parse("2025-06-01T00:00:00Z");
    private static final int TOO_LONG = 500_001;
    private static final int NOBODYS_SCHEMA = 987_654;
    private static final int SCHEMA_ID_BYTES = 5;

    private final Topics topics;
    private final AvroSerde<Article> articles;
    private final AvroSerde<Feed> feeds;

    /** An envelope for the topics of a Muster. */
    public Envelope(Topics topics, SchemaRegistry registry) {
        this.topics = topics;
        this.articles = AvroSerde.of(Article.class, registry);
        this.feeds = AvroSerde.of(Feed.class, registry);
    }

    /** The record of an item; equal for equal items. */
    public ProducerRecord<byte[], byte[]> record(Item item) {
        if (item instanceof Item.Version version) {
            Article article = version.article();
            return keyed(ArticleKey.of(article), encoded(article), article.getFetchedAt());
        }
        if (item instanceof Item.Deletion deletion) {
            return keyed(new ArticleKey(deletion.id(), deletion.feed()), null, deletion.at());
        }
        return poison((Item.Poison) item);
    }

    private ProducerRecord<byte[], byte[]> keyed(ArticleKey key, byte[] value, Instant time) {
        Topic topic = topics.articles();
        return new ProducerRecord<>(
                topic.name(),
                key.partition(topic.partitions()),
                time.toEpochMilli(),
                key.toString().getBytes(UTF_8),
                value);
    }

    private ProducerRecord<byte[], byte[]> record(byte[] key, byte[] value, Instant time) {
        return new ProducerRecord<>(topics.articles().name(), null, time.toEpochMilli(), key, value);
    }

    private byte[] encoded(Article article) {
        return articles.serializer().serialize(topics.articles().name(), article);
    }

    private ProducerRecord<byte[], byte[]> poison(Item.Poison poison) {
        String id = "poison-" + poison.number();
        Article.Builder article = sound(id);
        return switch (poison.kind()) {
            case NOT_AVRO -> of(id, ("\0\0\0\0\1 no Avro " + id).getBytes(UTF_8));
            case NO_BYTES -> of(id, new byte[0]);
            case OTHER_FORMAT -> of(id, ("\1" + id).getBytes(UTF_8));
            case UNKNOWN_SCHEMA -> of(id, underSchema(NOBODYS_SCHEMA, encoded(article.build())));
            case CUT_SHORT -> of(id, half(encoded(article.build())));
            case JSON -> of(id, ("{\"id\": \"" + id + "\"}").getBytes(UTF_8));
            case OTHER_RECORD -> of(id, feed(id));
            case NO_KEY -> record(null, encoded(article.build()), TIME);
            case BLANK_KEY -> of(" ".repeat(1 + poison.number()), encoded(article.build()));
            case KEY_NOT_UTF8 -> record(notUtf8(id), encoded(article.build()), TIME);
            case KEY_OF_ANOTHER -> of(id + "-other", encoded(article.build()));
            case LONG_KEY -> of(id + "x".repeat(TOO_LONG / 1000), encoded(article.build()));
            case NO_HASH -> of(id, encoded(article.setContentHash(" ").build()));
            case NO_TEXT -> of(id, encoded(article.setBody(" \n").build()));
            case LONG_TEXT ->
                of(id, encoded(article.setBody("x".repeat(TOO_LONG)).build()));
            case LONG_TITLE ->
                of(id, encoded(article.setTitle("x".repeat(TOO_LONG / 50)).build()));
            case PUBLISHED_TOO_EARLY ->
                of(id, encoded(article.setPublishedAt(Instant.EPOCH).build()));
            case FETCHED_TOO_LATE ->
                of(
                        id,
                        encoded(article.setFetchedAt(Instant.parse("2100-01-01T00:00:00Z"))
                                .build()));
            case PUBLISHED_AFTER_FETCH ->
                of(
                        id,
                        encoded(article.setPublishedAt(TIME.plus(Duration.ofDays(3)))
                                .build()));
        };
    }

    private ProducerRecord<byte[], byte[]> of(String key, byte[] value) {
        return record(key.getBytes(UTF_8), value, TIME);
    }

    private static Article.Builder sound(String id) {
        return Article.newBuilder()
                .setId(id)
                .setFeed("feed-0")
                .setBody("The Pentagon said that 66,666 North Korean soldiers were in Kursk.")
                .setLang("en")
                .setPublishedAt(TIME)
                .setFetchedAt(TIME)
                .setContentHash(id);
    }

    private static byte[] underSchema(int schema, byte[] encoded) {
        return ByteBuffer.wrap(encoded.clone()).putInt(1, schema).array();
    }

    private static byte[] half(byte[] encoded) {
        return Arrays.copyOf(encoded, SCHEMA_ID_BYTES + (encoded.length - SCHEMA_ID_BYTES) / 2);
    }

    private byte[] feed(String id) {
        Feed feed = Feed.newBuilder()
                .setId(id)
                .setKind("rss")
                .setLocation("https://example.org/")
                .setHeaders(Map.of())
                .build();
        return feeds.serializer().serialize(topics.feeds().name(), feed);
    }

    private static byte[] notUtf8(String id) {
        byte[] key = id.getBytes(UTF_8);
        key[0] = (byte) 0xff;
        return key;
    }
}
