package dev.muster.app.command;

import dev.muster.app.tail.AvroLine;
import dev.muster.app.tail.RecordLine;
import dev.muster.app.tail.RejectedLine;
import dev.muster.schema.Alert;
import dev.muster.schema.Article;
import dev.muster.schema.Claim;
import dev.muster.schema.Connection;
import dev.muster.schema.Decision;
import dev.muster.schema.Feed;
import dev.muster.schema.FeedState;
import dev.muster.schema.Topic;
import dev.muster.schema.Topics;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The topics that {@code muster tail} knows, by the words of its command line. */
enum TailedTopic {
    ARTICLES(Topics::articles, avro(Article.class)),
    CLAIMS(Topics::claims, avro(Claim.class)),
    REJECTED(Topics::rejected, connection -> new RejectedLine()),
    FEEDS(Topics::feeds, avro(Feed.class)),
    FEED_STATE(Topics::feedState, avro(FeedState.class)),
    DECISIONS(Topics::decisions, avro(Decision.class)),
    ALERTS(Topics::alerts, avro(Alert.class));

    private final Function<Topics, Topic> topic;
    private final Function<Connection, RecordLine> line;

    TailedTopic(Function<Topics, Topic> topic, Function<Connection, RecordLine> line) {
        this.topic = topic;
        this.line = line;
    }

    private static <T extends SpecificRecord> Function<Connection, RecordLine> avro(Class<T> type) {
        return connection -> new AvroLine<>(type, connection.schemaRegistry());
    }

    String topic(Connection connection) {
        return of(connection.topics()).name();
    }

    Topic of(Topics topics) {
        return topic.apply(topics);
    }

    RecordLine line(Connection connection) {
        return line.apply(connection);
    }

    /** Reads the word on the command line. */
    static final class Converter implements ITypeConverter<TailedTopic> {
        @Override
        public TailedTopic convert(String word) {
            return Arrays.stream(values())
                    .filter(topic -> topic.toString().equals(word))
                    .findFirst()
                    .orElseThrow(() ->
                            new TypeConversionException("there is no topic '" + word + "'; give one of " + words()));
        }
    }

    private static String words() {
        return Arrays.stream(values()).map(TailedTopic::toString).collect(Collectors.joining(", "));
    }

    /** As it stands on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
