package dev.muster.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** The schemas of the topics as they are in {@code src/main/avro}, each with its class and records that stand for all others. */
enum WorkingSchema {
    ARTICLE(Article.class, Records::article, Records::sparseArticle),
    CLAIM(Claim.class, Records::claim, Records::sparseClaim),
    FEED(Feed.class, Records::feed, Records::sparseFeed),
    FEED_STATE(FeedState.class, Records::feedState, Records::sparseFeedState);

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

    Path file() {
        return FILES.resolve(schemaName() + ".avsc");
    }

    Schema schema() {
        return parse(file());
    }

    static Schema parse(Path file) {
        try {
            return new Schema.Parser().parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
