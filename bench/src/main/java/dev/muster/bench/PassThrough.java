package dev.muster.bench;

import dev.muster.schema.Article;
import dev.muster.schema.AvroSerde;
import dev.muster.schema.Connection;
import dev.muster.schema.Topics;
import dev.muster.streams.StreamsProperties;
import dev.muster.streams.StreamsSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/** A topology that decodes each article and writes it to another topic, with the properties that the streams stage has, but for
 * the commit interval. */
record PassThrough(Connection connection, String target) implements Flow {
    /** What Kafka itself has for exactly once; the stage, which commits twice on the way of an article, may choose another. */
    private static final int COMMIT_MS = 100;

    private static final Duration CLOSING = Duration.ofSeconds(20);

    @Override
    public String name() {
        return "pass-through topology";
    }

    @Override
    public Pulse run(int articles) throws IOException, InterruptedException {
        Pulse pulse = new Pulse();
        try (KafkaStreams streams = streams(pulse)) {
            streams.start();
            pulse.await(articles);
            streams.close(CloseOptions.timeout(CLOSING)
                    .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
        }
        forget();
        return pulse;
    }

    /** So that the next run begins anew; it has no state, and so no topics of its own. */
    private void forget() throws InterruptedException {
        try (Admin admin = Admin.create(connection.clientProperties())) {
            admin.deleteConsumerGroups(List.of(application())).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private String application() {
        return connection.prefix() + "pass";
    }

    /** The topology, ready to start. */
    KafkaStreams streams(Pulse pulse) throws IOException {
        Properties properties =
                StreamsProperties.of(connection, StreamsSettings.in(Files.createTempDirectory("muster-bench")));
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, application());
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_MS);
        return new KafkaStreams(topology(pulse).build(), properties);
    }

    /** Makes the topic that articles are passed on to. */
    static void create(String target, Connection connection) throws InterruptedException {
        try (Admin admin = Admin.create(connection.clientProperties())) {
            NewTopic topic = new NewTopic(target, Optional.of(Topics.DEFAULT_PARTITIONS), Optional.empty());
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private StreamsBuilder topology(Pulse pulse) {
        StreamsBuilder builder = new StreamsBuilder();
        Serde<Article> articles = AvroSerde.of(Article.class, connection.schemaRegistry());
        builder.stream(
                        connection.topics().articles().name(),
                        Consumed.with(Serdes.String(), articles).withName("articles"))
                .peek((key, article) -> pulse.take(), Named.as("count"))
                .to(target, Produced.with(Serdes.String(), articles).withName("passed"));
        return builder;
    }
}
