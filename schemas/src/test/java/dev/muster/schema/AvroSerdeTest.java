package dev.muster.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;

class AvroSerdeTest {
    private static final String TOPIC = "muster.feeds";
    private static final int HEADER = 5;

    private final SchemaRegistry registry = SchemaRegistry.inMemory();
    private final AvroSerde<Feed> feeds = AvroSerde.of(Feed.class, registry);

    @Test
    void shouldReadBackEveryRecordThatItWrote() {
        assertReadBack(Article.class, Records.article());
        assertReadBack(Claim.class, Records.claim());
        assertReadBack(Feed.class, Records.feed());
        assertReadBack(FeedState.class, Records.feedState());
    }

    private <T extends SpecificRecord> void assertReadBack(Class<T> type, T written) {
        var serde = AvroSerde.of(type, registry);
        var bytes = serde.serializer().serialize(TOPIC, written);
        assertThat(serde.deserializer().deserialize(TOPIC, bytes)).isEqualTo(written);
    }

    @Test
    void shouldFrameWithAZeroByteAndTheBigEndianId() {
        registry.register("filler", Schema.create(Schema.Type.STRING));
        var feed = Feed.newBuilder()
                .setId("a")
                .setKind("b")
                .setLocation("c")
                .setEnabled(true)
                .build();

        var bytes = feeds.serializer().serialize(TOPIC, feed);

        var header = "00" + "00000002";
        var strings = "0261" + "0262" + "0263";
        var threeNullsAnEmptyMapTrueAndNull = "000000" + "00" + "01" + "00";
        assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(header + strings + threeNullsAnEmptyMapTrueAndNull);
    }

    @Test
    void shouldPublishTheSchemaWithoutTheGeneratorsNotes() {
        feeds.serializer().serialize(TOPIC, Records.feed());

        assertThat(registry.byId(1).toString())
                .contains("Slug chosen by whoever added the feed")
                .doesNotContain("avro.java.string");
    }

    @Test
    void shouldPassNullThrough() {
        assertThat(feeds.serializer().serialize(TOPIC, null)).isNull();
        assertThat(feeds.deserializer().deserialize(TOPIC, null)).isNull();
    }

    @Test
    void shouldReadWhatAnOlderSchemaWrote() {
        var older = SchemaBuilder.record("Feed")
                .namespace("dev.muster.schema")
                .fields()
                .requiredString("id")
                .requiredString("kind")
                .requiredString("location")
                .endRecord();
        var record = new GenericRecordBuilder(older)
                .set("id", "gazette")
                .set("kind", "rss")
                .set("location", "https://news.example/feed")
                .build();

        var read = feeds.deserializer().deserialize(TOPIC, bytes(older, record));

        assertThat(read.getLocation()).isEqualTo("https://news.example/feed");
        assertThat(read.getEnabled()).isTrue();
        assertThat(read.getHeaders()).isEmpty();
    }

    @Test
    void shouldReadWhatANewerSchemaWroteAsFarAsItKnows() {
        var kinds = SchemaBuilder.enumeration("DecisionKind")
                .namespace("dev.muster.schema")
                .symbols("SPLIT", "REJECT");
        var parts = SchemaBuilder.array()
                .items(SchemaBuilder.record("Part")
                        .fields()
                        .requiredString("name")
                        .endRecord());
        var newer = SchemaBuilder.record("Decision")
                .namespace("dev.muster.schema")
                .fields()
                .requiredString("author")
                .name("kind")
                .type(kinds)
                .noDefault()
                .name("parts")
                .type(parts)
                .noDefault()
                .requiredString("actor")
                .requiredString("id")
                .requiredString("reason")
                .name("at")
                .type(Decision.getClassSchema().getField("at").schema())
                .noDefault()
                .endRecord();
        var part = new GenericRecordBuilder(parts.getElementType())
                .set("name", "one")
                .build();
        var record = new GenericRecordBuilder(newer)
                .set("author", "Ana")
                .set("kind", new GenericData.EnumSymbol(kinds, "SPLIT"))
                .set("parts", List.of(part, part))
                .set("actor", "kr-nis")
                .set("id", "kr-nis/1")
                .set("reason", "Two figures.")
                .set("at", 1_700_000_000_000L)
                .build();

        var read = AvroSerde.of(Decision.class, registry).deserializer().deserialize(TOPIC, bytes(newer, record));

        assertThat(read)
                .isEqualTo(Decision.newBuilder()
                        .setAuthor("Ana")
                        .setKind(DecisionKind.OTHER)
                        .setActor("kr-nis")
                        .setId("kr-nis/1")
                        .setReason("Two figures.")
                        .setAt(Instant.ofEpochMilli(1_700_000_000_000L))
                        .build());
    }

    private byte[] bytes(Schema schema, GenericData.Record record) {
        return GenericBytes.framed(registry.register(TOPIC + "-value", schema), record);
    }

    @Test
    void shouldRejectBytesOfAnotherFormat() {
        assertRejected("{\"id\":\"gazette\"}".getBytes(UTF_8)).withMessageContaining("starts with byte 123");
    }

    @Test
    void shouldRejectWhatIsShorterThanTheHeader() {
        assertRejected(new byte[] {0, 0, 1}).withMessageContaining("3 bytes are too few");
        assertRejected(new byte[0]).withMessageContaining("0 bytes are too few");
    }

    @Test
    void shouldRejectAnIdThatTheRegistryDoesNotKnow() {
        assertRejected(new byte[] {0, 0, 0, 0, 77, 2, 'a'})
                .withMessageContaining(TOPIC)
                .withMessageContaining("no schema 77")
                .withCauseInstanceOf(UnknownSchemaException.class);
    }

    @Test
    void shouldRejectARecordOfAnotherSchema() {
        var articles = AvroSerde.of(Article.class, registry);
        assertRejected(articles.serializer().serialize(TOPIC, Records.article()))
                .withMessageContaining("no whole Feed");
    }

    @Test
    void shouldRejectARecordOfASchemaThatCannotBeResolved() {
        var other = SchemaBuilder.record("Feed")
                .namespace("dev.muster.schema")
                .fields()
                .requiredInt("id")
                .endRecord();
        var record = new GenericRecordBuilder(other).set("id", 7).build();
        assertRejected(bytes(other, record)).withMessageContaining("Feed");
    }

    @Test
    void shouldRejectARecordCutAtAnyByte() {
        var whole = feeds.serializer().serialize(TOPIC, Records.feed());
        for (int length = 0; length < whole.length; length++) {
            assertRejected(Arrays.copyOf(whole, length));
        }
    }

    @Test
    void shouldRejectBytesBehindTheRecord() {
        var whole = feeds.serializer().serialize(TOPIC, Records.feed());
        assertRejected(Arrays.copyOf(whole, whole.length + 1)).withMessageContaining("left over");
    }

    @Test
    void shouldMeetRandomBytesWithNothingButARejection() {
        long seed = 20241018;
        var random = new Random(seed);
        var claims = AvroSerde.of(Claim.class, registry);
        var whole = claims.serializer().serialize(TOPIC, Records.claim());
        for (int round = 0; round < 20_000; round++) {
            var damaged = damaged(whole, random);
            try {
                claims.deserializer().deserialize(TOPIC, damaged);
            } catch (UndecodableRecordException e) {
                assertThat(e.topic()).isEqualTo(TOPIC);
            } catch (RuntimeException | Error e) {
                throw new AssertionError(
                        "seed " + seed + " round " + round + " "
                                + HexFormat.of().formatHex(damaged),
                        e);
            }
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        var damaged = whole.clone();
        var noise = new byte[1 + random.nextInt(8)];
        random.nextBytes(noise);
        int at = HEADER + random.nextInt(whole.length - HEADER - noise.length);
        System.arraycopy(noise, 0, damaged, at, noise.length);
        return damaged;
    }

    @Test
    void shouldNotReserveTheMemoryThatADamagedLengthAsksFor() {
        var lengthOfAGigabyte = HexFormat.of().parseHex("808080800861");
        var damaged = ByteBuffer.allocate(HEADER + lengthOfAGigabyte.length)
                .put(feeds.serializer().serialize(TOPIC, Records.feed()), 0, HEADER)
                .put(lengthOfAGigabyte)
                .array();

        long before = allocatedBytes();
        assertRejected(damaged);

        assertThat(allocatedBytes() - before).isLessThan(16L << 20);
    }

    private static long allocatedBytes() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    @Test
    void shouldNameTheRecordAndTheFieldThatCannotBeEncoded() {
        var incomplete = new Feed();
        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() -> feeds.serializer().serialize(TOPIC, incomplete))
                .withMessageContaining("A Feed for muster.feeds cannot be encoded")
                .withMessageContaining("Feed.id");
    }

    @Test
    void shouldNameTheFieldDeepInARecordThatCannotBeEncoded() {
        var claims = AvroSerde.of(Claim.class, registry);
        var claim = Records.claim();
        claim.getSources().get(0).getEvidence().get(0).put("text", null);

        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() -> claims.serializer().serialize(TOPIC, claim))
                .withMessageContaining("A Claim for muster.feeds cannot be encoded")
                .withMessageContaining("Claim.sources[0].evidence[0].text");
    }

    @Test
    void shouldWriteTheNextRecordWholeAfterOneThatFailed() {
        var before = feeds.serializer().serialize(TOPIC, Records.feed());
        var incomplete = Records.feed();
        incomplete.put("location", null);

        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() -> feeds.serializer().serialize(TOPIC, incomplete));
        assertThat(feeds.serializer().serialize(TOPIC, Records.feed())).isEqualTo(before);
    }

    private ThrowableAssertAlternative<UndecodableRecordException> assertRejected(byte[] value) {
        return assertThatExceptionOfType(UndecodableRecordException.class)
                .isThrownBy(() -> feeds.deserializer().deserialize(TOPIC, value));
    }
}
