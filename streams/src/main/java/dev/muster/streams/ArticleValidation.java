package dev.muster.streams;

import dev.muster.schema.Article;
import dev.muster.schema.ArticleKey;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Bytes to articles that keep the rules, keyed by what they are; null where the article is deleted. What is none of them is poison. */
final class ArticleValidation extends ContextualProcessor<byte[], byte[], ArticleKey, Article> {
    static final String NODE = "validate";

    /** The node that validates what is to be read again. */
    static final String NODE_OF_REREADS = "validate-rereads";

    private final String topic;
    private final Deserializer<Article> deserializer;
    private final ArticleRules rules;

    ArticleValidation(String topic, Deserializer<Article> deserializer, ArticleRules rules) {
        this.topic = topic;
        this.deserializer = deserializer;
        this.rules = rules;
    }

    @Override
    public void process(Record<byte[], byte[]> input) {
        var text = ArticleRules.key(input.key());
        var article = deserializer.deserialize(topic, input.value());
        // With its headers, which tell by which rules an article is to be read again.
        var valid = input.withKey(key(text, article)).withValue(article);
        // A deletion is as late as its record says.
        context().forward(article == null ? valid : valid.withTimestamp(RecordTimestamp.ofOutput(context(), input)));
    }

    private ArticleKey key(String text, Article article) {
        if (article == null) {
            return ArticleKey.parse(text);
        }
        rules.check(text, article);
        return ArticleKey.of(article);
    }
}
