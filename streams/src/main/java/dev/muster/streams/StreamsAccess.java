package dev.muster.streams;

import dev.muster.extraction.Extraction;
import dev.muster.schema.AccessRules;
import dev.muster.schema.Connection;
import dev.muster.schema.Topic;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;

/** What a broker has to allow to the stage from articles to claims, besides looking at the topics. */
public final class StreamsAccess {
    /** Between the application's id and the names of what Kafka Streams makes for it: its topics and its transactions. */
    private static final String OWN = "-";

    private StreamsAccess() {}

    /**
     * Reading and writing the topics at the ends of the topology, and everything to its own topics in between: Kafka Streams makes
     * them, and deletes records of repartitioned ones that have been read.
     */
    public static AccessRules ofStage(Connection connection) {
        Collection<TopologyDescription.Node> nodes = nodes(topology(connection));
        String application = StreamsProperties.applicationId(connection);
        return AccessRules.NONE
                .on(among(connection, nodes.stream().flatMap(StreamsAccess::sources)), AclOperation.READ)
                .on(among(connection, nodes.stream().flatMap(StreamsAccess::sinks)), AclOperation.WRITE)
                .writing(connection.topics().rejected())
                .onTopicsUnder(
                        application + OWN,
                        AclOperation.READ,
                        AclOperation.WRITE,
                        AclOperation.CREATE,
                        AclOperation.DELETE)
                .joining(application)
                .transactingUnder(application + OWN);
    }

    /** To be described, not to be run: it reads nothing. */
    private static Topology topology(Connection connection) {
        return new ClaimsTopology(
                        connection.topics(),
                        connection.schemaRegistry(),
                        article -> new Extraction(null, "", List.of(), null),
                        new ArticleRules(StreamsSettings.DEFAULT_MAX_BODY),
                        new CommitPace(StreamsSettings.DEFAULT_COMMIT_INTERVAL),
                        StreamsObserver.NONE)
                .get();
    }

    private static Collection<TopologyDescription.Node> nodes(Topology topology) {
        return topology.describe().subtopologies().stream()
                .flatMap(part -> part.nodes().stream())
                .toList();
    }

    private static Stream<String> sources(TopologyDescription.Node node) {
        return node instanceof TopologyDescription.Source source && source.topicSet() != null
                ? source.topicSet().stream()
                : Stream.empty();
    }

    private static Stream<String> sinks(TopologyDescription.Node node) {
        return node instanceof TopologyDescription.Sink sink ? Stream.ofNullable(sink.topic()) : Stream.empty();
    }

    private static Collection<Topic> among(Connection connection, Stream<String> names) {
        Set<String> named = Set.copyOf(names.toList());
        return connection.topics().all().stream()
                .filter(topic -> named.contains(topic.name()))
                .toList();
    }
}
