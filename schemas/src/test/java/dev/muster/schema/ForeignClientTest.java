package dev.muster.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.muster.testing.ContainerTest;
import dev.muster.testing.Containers;
import java.util.stream.Stream;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.kafka.KafkaContainer;

/** A real broker, a real registry, and a reader that is not ours. */
@ContainerTest
class ForeignClientTest {
    private static final KafkaContainer KAFKA = Containers.kafka();

    @Container
    private static final GenericContainer<?> APICURIO = Containers.apicurio();

    private static Connection connection;

    @BeforeAll
    static void prepare() {
        connection = Connection.to(KAFKA.getBootstrapServers(), Containers.registryUrl(APICURIO));
        connection.prepare();
        connection.prepare();
    }

    static Stream<Arguments> records() {
        var topics = Topics.of(Topics.DEFAULT_PREFIX);
        return Stream.of(
                Arguments.of(topics.articles(), Article.class, Records.article()),
                Arguments.of(topics.claims(), Claim.class, Records.claim()),
                Arguments.of(topics.feeds(), Feed.class, Records.feed()),
                Arguments.of(topics.feedState(), FeedState.class, Records.feedState()));
    }

    @ParameterizedTest
    @MethodSource("records")
    <T extends SpecificRecord> void shouldReadEveryTopicThroughTheRegistry(Topic topic, Class<T> type, T written)
            throws Exception {
        var client = PythonClient.find();
        assumeClient(client.isPresent());
        send(topic, AvroSerde.of(type, connection.schemaRegistry()), "a key", written);

        var read = client.orElseThrow().read(connection, topic, 1);

        assertThat(read).singleElement().satisfies(line -> {
            assertThat(line.get("key").asText()).isEqualTo("a key");
            assertThat(line.get("value")).isEqualTo(PlainValue.tree(written));
        });
    }

    private static void assumeClient(boolean present) {
        if (!present && Boolean.getBoolean("muster.noSkips")) {
            throw new AssertionError(PythonClient.REMEDY);
        }
        if (!present) {
            System.out.println("skipped: " + PythonClient.REMEDY);
        }
        assumeTrue(present, PythonClient.REMEDY);
    }

    private static <T extends SpecificRecord> void send(Topic topic, AvroSerde<T> serde, String key, T value)
            throws Exception {
        var properties = connection.clientProperties();
        try (var producer = new KafkaProducer<>(properties, new StringSerializer(), serde.serializer())) {
            producer.send(new ProducerRecord<>(topic.name(), key, value)).get();
        }
    }

    @Test
    void shouldHaveTheRegistryGuardEverySubject() {
        var registry = connection.schemaRegistry();
        assertThat(connection.topics().all())
                .filteredOn(topic -> topic.valueSchema().isPresent())
                .allSatisfy(topic ->
                        assertThat(registry.compatibility(topic.subject())).isEqualTo(HttpSchemaRegistry.BACKWARD));
        assertThat(registry.check())
                .isEqualTo(CheckResult.ok("schema registry at " + connection.registry() + " holds 8 subjects"));
    }

    @Test
    void shouldBeToldWhySchemasThatLoseOldRecordsAreRefused() {
        var registry = connection.schemaRegistry();
        var incompatible = SchemaBuilder.record("Feed")
                .namespace("dev.muster.schema")
                .fields()
                .requiredString("id")
                .requiredString("colour")
                .endRecord();

        assertThatExceptionOfType(SchemaRegistryException.class)
                .isThrownBy(() -> registry.register("muster.feeds-value", incompatible))
                .withMessageContaining("refuses the schema dev.muster.schema.Feed for subject muster.feeds-value")
                .withMessageContaining("a newer Muster wrote this topic")
                .matches(e -> e.status() == 409);
    }

    @Test
    void shouldKnowAnUnknownIdFromAWrongAddress() {
        assertThatExceptionOfType(UnknownSchemaException.class)
                .isThrownBy(() -> connection.schemaRegistry().byId(4711));
        assertThatExceptionOfType(SchemaRegistryException.class)
                .isThrownBy(() -> HttpSchemaRegistry.at(connection.registry() + "/nowhere")
                        .byId(1))
                .isNotInstanceOf(UnknownSchemaException.class)
                .withMessageContaining("--registry must be the base");
    }
}
