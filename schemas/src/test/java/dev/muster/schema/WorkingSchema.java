package dev.muster.schema;

import dev.muster.schema.internal.ArticleState;
import dev.muster.schema.internal.Mention;
import dev.muster.schema.internal.MentionChange;
import dev.muster.schema.internal.MovedMention;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** The schemas as they are in {@code src/main/avro}, each with its class and records that stand for all others. */
enum WorkingSchema {
    ARTICLE(Article.class, Records::article, Records::sparseArticle),
    CLAIM(Claim.class, Records::claim, Records::sparseClaim),
    FEED(Feed.class, Records::feed, Records::sparseFeed),
    FEED_STATE(FeedState.class, Records::feedState, Records::sparseFeedState),
    SEEN_ITEM(SeenItem.class, Records::seenItem, Records::sparseSeenItem),
    DECISION(Decision.class, Records::decision, Records::sparseDecision),
    ALERT(Alert.class, Records::alert, Records::sparseAlert),
    ARTICLE_STATE(ArticleState.class, Records::articleState, Records::sparseArticleState),
    MENTION(Mention.class, Records::mention, Records::sparseMention),
    MENTION_CHANGE(MentionChange.class, Records::mentionChange, Records::sparseMentionChange),
    MOVED_MENTION(MovedMention.class, Records::movedMention, Records::sparseMovedMention);

    static final Path FILES = Path.of("src/main/avro");

    private final Class<? extends SpecificRecord> type;
    private final List<Supplier<SpecificRecord>> samples;

    WorkingSchema(
            Class<? extends SpecificRecord> type, Supplier<SpecificRecord> full, Supplier<SpecificRecord> sparse) {
        this.type = type;
        this.samples = List.of(full, sparse);
    }

    Class<? extends SpecificRecord> type() {
        return type;
    }

    /** One record with every field set, one with as few as the schema allows. */
    List<SpecificRecord> samples() {
        return samples.stream().map(Supplier::get).toList();
    }

    String schemaName() {
        return type.getSimpleName();
    }

    /** The schema as the registry gets it, with the types of other files that it names. */
    Schema schema() {
        return PublishedSchema.of(SpecificData.get().getSchema(type));
    }
}
