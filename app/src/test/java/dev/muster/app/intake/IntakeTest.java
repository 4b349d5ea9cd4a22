package dev.muster.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.muster.app.local.LocalLog;
import dev.muster.app.tail.TopicReader;
import dev.muster.producer.ProducerSettings;
import dev.muster.producer.ProducerStage;
import dev.muster.producer.push.PushSettings;
import dev.muster.schema.Article;
import dev.muster.schema.AvroSerde;
import dev.muster.schema.Connection;
import dev.muster.schema.RejectedRecord;
import dev.muster.schema.SchemaRegistry;
import dev.muster.schema.Topic;
import dev.muster.testing.Retention;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

final class IntakeTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int PARTITION = 0;
    private static final String TOKEN = "0123456789abcdef";
    private static final List<String> INTERPRETERS = List.of("python3", "/usr/bin/python3");

    @RegisterExtension
    static final LocalLog LOG = new LocalLog();

    @TempDir
    Path folder;

    private Connection connection;

    private ProducerStage start(String prefix) throws IOException {
        connection = LOG.connection(prefix);
        Path token = Files.writeString(folder.resolve("token"), TOKEN);
        ProducerSettings settings =
                ProducerSettings.followingTopic().takingPushes(new PushSettings("127.0.0.1", 0, token, Set.of()));
        return ProducerStage.start(connection, settings, Clock.systemUTC());
    }

    @Test
    void shouldKeepWhatIsPushedOnceHoweverOftenItIsSent() throws Exception {
        String articles =
                "{\"id\":\"1\",\"body\":\"Some 1,500 soldiers left.\"}\n{\"id\":\"2\",\"body\":\"They went east.\"}\n";
        try (ProducerStage stage = start("push.")) {
            assertThat(push(stage, articles)).contains("published").doesNotContain("unchanged");
            assertThat(bodies()).hasSize(2);
            assertThat(push(stage, articles)).contains("unchanged").doesNotContain("published");
            assertThat(push(stage, articles.replace("1,500", "3,000"))).contains("revised");
        }
        try (ProducerStage again = start("push.")) {
            assertThat(push(again, articles.replace("1,500", "3,000"))).doesNotContain("published", "revised");
        }
        assertThat(bodies())
                .containsExactlyInAnyOrder("Some 1,500 soldiers left.", "They went east.", "Some 3,000 soldiers left.");
    }

    private static String push(ProducerStage stage, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(stage.pushAddress().orElseThrow())
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return answer.body();
    }

    @Test
    void shouldPassOnWhatAProgramInAnotherLanguageWrites() throws Exception {
        Optional<String> python =
                INTERPRETERS.stream().filter(IntakeTest::hasClient).findFirst();
        assumeClient(python.isPresent());
        Path articles = Files.writeString(
                folder.resolve("articles.jsonl"),
                "{\"id\":\"1\",\"lang\":\"en\",\"body\":\"Some 1,500 soldiers left.\"}\n{\"id\":\"2\",\"body\":\"\"}\n");
        try (ProducerStage stage = start("python.")) {
            Process sender = new ProcessBuilder(
                            python.orElseThrow(),
                            example().toString(),
                            connection.bootstrapServers(),
                            connection.topics().inbox().name())
                    .redirectInput(articles.toFile())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(sender.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(sender.waitFor()).as(output).isZero();
            await().atMost(PATIENCE)
                    .until(() -> rejections().size() == 1 && bodies().equals(List.of("Some 1,500 soldiers left.")));
            assertThat(rejections().get(0).message()).contains("python.inbox").contains("no text");
            await().atMost(PATIENCE).until(() -> stage.check().ok());
        }
    }

    @Test
    void shouldPassOnAvroOfAnySchemaAndRejectTheRestWithTheReason() throws Exception {
        Schema schema = SchemaBuilder.record("Story")
                .namespace("example")
                .fields()
                .requiredString("guid")
                .requiredString("text")
                .optionalString("language")
                .name("published")
                .type(Schema.create(Schema.Type.LONG))
                .noDefault()
                .requiredInt("views")
                .endRecord();
        GenericRecord story = new GenericData.Record(schema);
        story.put("guid", "g-1");
        story.put("text", "He said \"some 1,500\" left.\nThey went east.");
        story.put("published", 1_730_000_000_000L);
        story.put("views", 7);
        try (ProducerStage first = start("avro.")) {
            send(framed(connection.schemaRegistry(), schema, story), bytes("no json"), bytes("{\"body\":"), null);
            send(new byte[] {0, 0, 0}, new byte[] {0, 0, 1, 1, 1, 1});
            await().atMost(PATIENCE).until(() -> rejections().size() == 5 && bodies().size() == 1);
            await().atMost(PATIENCE).until(() -> first.check().ok());
        }
        assertThat(articles()).singleElement().satisfies(article -> {
            assertThat(article.getBody()).isEqualTo("He said \"some 1,500\" left.\nThey went east.");
            assertThat(article.getPublishedAt().toEpochMilli()).isEqualTo(1_730_000_000_000L);
            assertThat(article.getFeed()).isEqualTo("inbox");
            assertThat(article.getLang()).isNull();
        });
        send(bytes("{\"body\":\"Nobody reads this.\"}"));
        Retention.deleteAll(connection.bootstrapServers(), connection.topics().inbox());
        try (ProducerStage second = start("avro.")) {
            await().atMost(PATIENCE).until(() -> second.check().detail().contains("has deleted offsets"));
            assertThat(second.check().ok()).isFalse();
            send(bytes("{\"body\":\"Another one.\"}"));
            await().atMost(PATIENCE).until(() -> bodies().size() == 2);
        }
        try (ProducerStage third = start("avro.")) {
            send(bytes("{\"body\":\"A third one.\"}"));
            await().atMost(PATIENCE).until(() -> bodies().size() == 3);
            await().atMost(PATIENCE).until(() -> third.check().ok());
        }
        assertThat(rejections())
                .hasSize(5)
                .allSatisfy(reason -> assertThat(reason.stage()).isEqualTo("producer"));
    }

    /** A program may write records that are larger than any topic takes, since they are measured compressed. */
    @Test
    void shouldRejectRecordsThatNoTopicCouldHoldAndPassOnTheRest() throws Exception {
        int huge = 2 * Topic.MAX_MESSAGE_BYTES;
        String text = "{\"body\":\"" + "Some left. ".repeat(huge / 10) + "\"}";
        try (ProducerStage stage = start("huge.")) {
            try (KafkaProducer<byte[], byte[]> producer = largeRecords()) {
                String inbox = connection.topics().inbox().name();
                producer.send(new ProducerRecord<>(inbox, new byte[huge], bytes("no json")));
                producer.send(new ProducerRecord<>(inbox, bytes("key"), new byte[huge]));
                producer.send(new ProducerRecord<>(inbox, bytes("key"), bytes(text)));
                producer.send(new ProducerRecord<>(inbox, bytes("key"), bytes("{\"body\":\"Another one.\"}")));
            }
            await().atMost(PATIENCE)
                    .until(() -> rejections().size() == 2 && articles().size() == 2);
            await().atMost(PATIENCE).until(() -> stage.check().ok());
        }
        assertThat(rejections())
                .extracting(RejectedRecord::message)
                .anySatisfy(message -> assertThat(message)
                        .contains("first " + RejectedRecord.MAX_KEY_BYTES + " of the " + huge + " bytes of its key"))
                .anySatisfy(message -> assertThat(message)
                        .contains(
                                "first " + RejectedRecord.MAX_VALUE_BYTES + " of the " + huge + " bytes of its value"));
        assertThat(bodies())
                .contains("Another one.")
                .anySatisfy(body -> assertThat(body.length()).isBetween(1_000_000, 1024 * 1024));
    }

    private KafkaProducer<byte[], byte[]> largeRecords() {
        Properties properties = connection.clientProperties();
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 8 * Topic.MAX_MESSAGE_BYTES);
        properties.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 16L * Topic.MAX_MESSAGE_BYTES);
        properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] framed(SchemaRegistry schemas, Schema schema, GenericRecord record) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(0);
        out.write(ByteBuffer.allocate(Integer.BYTES)
                .putInt(schemas.register(connection.topics().inbox().subject(), schema))
                .array());
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        new GenericDatumWriter<GenericRecord>(schema).write(record, encoder);
        encoder.flush();
        return out.toByteArray();
    }

    private void send(byte[]... values) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                connection.clientProperties(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (byte[] value : values) {
                producer.send(new ProducerRecord<>(connection.topics().inbox().name(), PARTITION, null, value))
                        .get();
            }
        }
    }

    private List<String> bodies() {
        return articles().stream().map(Article::getBody).toList();
    }

    private List<Article> articles() {
        Topic topic = connection.topics().articles();
        try (AvroSerde<Article> serde = AvroSerde.of(Article.class, connection.schemaRegistry())) {
            return records(topic).stream()
                    .map(record -> serde.deserializer().deserialize(topic.name(), record.value()))
                    .toList();
        }
    }

    private List<RejectedRecord> rejections() {
        return records(connection.topics().rejected()).stream()
                .map(record -> RejectedRecord.from(record.headers()).orElseThrow())
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> records(Topic topic) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (TopicReader reader = TopicReader.open(connection, topic.name())) {
            reader.rewind();
            while (!reader.isAtEnd()) {
                records.addAll(reader.next());
            }
        }
        return records;
    }

    private static Path example() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("docs/examples/send_articles.py"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    private static boolean hasClient(String python) {
        try {
            return new ProcessBuilder(python, "-c", "import confluent_kafka")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException none) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void assumeClient(boolean present) {
        String remedy =
                "Confluent's Python client is missing; install it, on Debian by apt-get install python3-confluent-kafka";
        if (!present && Boolean.getBoolean("muster.noSkips")) {
            throw new AssertionError(remedy);
        }
        if (!present) {
            System.out.println("skipped: " + remedy);
        }
        assumeTrue(present, remedy);
    }
}
