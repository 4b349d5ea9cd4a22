package dev.muster.producer;

import dev.muster.schema.Article;
import dev.muster.schema.AvroSerde;
import dev.muster.schema.Connection;
import java.time.Instant;

/** Records as a producer writes them. */
final class ArticleRecords {

    private ArticleRecords() {}

    static Article article(String id, String body) {
        return Article.newBuilder()
                .setId(id)
                .setFeed(Publisher.FEED)
                .setBody(body)
                .setPublishedAt(Instant.EPOCH)
                .setFetchedAt(Instant.EPOCH)
                .setContentHash("0")
                .build();
    }

    static byte[] bytes(Connection connection, Article article) {
        try (AvroSerde<Article> serde = AvroSerde.of(Article.class, connection.schemaRegistry())) {
            return serde.serializer().serialize(connection.topics().articles().name(), article);
        }
    }
}
