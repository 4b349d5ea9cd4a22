package dev.muster.app.command;

import dev.muster.producer.feed.FeedException;
import dev.muster.producer.feed.OpmlFile;
import dev.muster.schema.AvroSerde;
import dev.muster.schema.Connection;
import dev.muster.schema.Feed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells producers which feeds to follow. */
@Command(
        name = "feeds",
        description = "Choose the feeds that producers follow.",
        sortOptions = false,
        subcommands = FeedsParseCommand.class)
final class FeedsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: import, remove or parse");
    }

    @Command(
            name = "import",
            description =
                    "Follow the feeds of an OPML file, such as seeds/feeds.opml; a feed of the same id is replaced.")
    int importFile(
            @Mixin ConnectionOptions options,
            @Parameters(paramLabel = "FILE", description = "The OPML file.") Path file)
            throws FeedException, ExecutionException, InterruptedException {
        List<Feed> feeds = OpmlFile.read(file);
        write(options.connection(), feeds.stream().map(Feed::getId).toList(), feeds);
        feeds.forEach(feed -> spec.commandLine().getOut().println(feed.getId() + "  " + feed.getLocation()));
        return MusterCommand.OK;
    }

    @Command(name = "remove", description = "No longer follow feeds; what they brought stays.")
    int remove(
            @Mixin ConnectionOptions options,
            @Parameters(paramLabel = "ID", arity = "1..*", description = "Ids of feeds.") List<String> ids)
            throws ExecutionException, InterruptedException {
        write(options.connection(), ids, List.of());
        return MusterCommand.OK;
    }

    /** Writes a record for each id; a feed that is not given is removed. */
    private static void write(Connection connection, List<String> ids, List<Feed> feeds)
            throws ExecutionException, InterruptedException {
        BrokerReach.require(connection);
        connection.prepare();
        var properties = connection.clientProperties();
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        var serializer = AvroSerde.of(Feed.class, connection.schemaRegistry()).serializer();
        String topic = connection.topics().feeds().name();
        try (var producer = new KafkaProducer<>(properties, new StringSerializer(), serializer)) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (int i = 0; i < ids.size(); i++) {
                sent.add(
                        producer.send(new ProducerRecord<>(topic, ids.get(i), i < feeds.size() ? feeds.get(i) : null)));
            }
            for (Future<RecordMetadata> record : sent) {
                record.get();
            }
        }
    }
}
