package dev.muster.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.muster.schema.Decision;
import dev.muster.schema.internal.ArticleState;
import dev.muster.schema.internal.ArticleVersion;
import dev.muster.schema.internal.Mention;
import dev.muster.schema.internal.MentionChange;
import dev.muster.schema.internal.MovedMention;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateSerdeTest {
    private static final String NIS = "kr-nis says 1500 in Vladivostok.";

    @ParameterizedTest
    @ValueSource(classes = {ArticleState.class, Mention.class, MentionChange.class, MovedMention.class, Decision.class})
    void shouldHaveReleasedTheSchemaThatItWrites(Class<?> type) {
        int release = 1;
        while (StateSerde.released(type, release + 1) != null) {
            release++;
        }

        assertThat(StateSerde.released(type, release))
                .as(
                        "%s changed: put its schema beside the released ones, as release %d",
                        type.getSimpleName(), release + 1)
                .isEqualTo(SpecificData.get().getSchema(type));
    }

    @ParameterizedTest
    @ValueSource(classes = {ArticleState.class, Mention.class, MentionChange.class, MovedMention.class, Decision.class})
    void shouldReadEveryRelease(Class<?> type) {
        Schema released;
        for (int release = 1; (released = StateSerde.released(type, release)) != null; release++) {
            assertThat(SchemaCompatibility.checkReaderWriterCompatibility(
                                    SpecificData.get().getSchema(type), released)
                            .getType())
                    .as("release %d", release)
                    .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
        }
    }

    /** The file was written by release 1 and stays as it is. */
    @Test
    void shouldReadTheStateThatReleaseOneWrote() throws IOException {
        try (var file = getClass().getResourceAsStream("article-state-1.bin")) {
            var state = StateSerde.of(ArticleState.class).deserializer().deserialize(null, file.readAllBytes());

            assertThat(state)
                    .isEqualTo(new ArticleState(state().getVersions().stream()
                            .map(StateSerdeTest::asOfReleaseOne)
                            .toList()));
        }
    }

    private static ArticleVersion asOfReleaseOne(ArticleVersion version) {
        return ArticleVersion.newBuilder(version).clearLength().clearCarriers().build();
    }

    @Test
    void shouldReadWhatItWrites() {
        same(ArticleState.class, state());
        var mention =
                ArticleHistory.of("a", state()).mentions().values().iterator().next();
        same(Mention.class, mention);
        same(MentionChange.class, new MentionChange(mention.getClaimId(), "a", mention, null));
        same(MentionChange.class, new MentionChange(mention.getClaimId(), "a", null, null));
    }

    private static <T extends SpecificRecord> void same(Class<T> type, T record) {
        var serde = StateSerde.of(type);

        assertThat(serde.deserializer().deserialize(null, serde.serializer().serialize(null, record)))
                .isEqualTo(record);
    }

    @Test
    void shouldWriteWhatAvroItselfDoes() throws IOException {
        var model = SpecificData.getForClass(ArticleState.class);
        var expected = new BinaryMessageEncoder<ArticleState>(model, ArticleState.getClassSchema()).encode(state());

        assertThat(StateSerde.of(ArticleState.class).serializer().serialize(null, state()))
                .isEqualTo(Arrays.copyOf(expected.array(), expected.remaining()));
    }

    @Test
    void shouldTakeNullAsNull() {
        var serde = StateSerde.of(Mention.class);

        assertThat(serde.serializer().serialize(null, null)).isNull();
        assertThat(serde.deserializer().deserialize(null, null)).isNull();
    }

    @Test
    void shouldRefuseWhatIsNoState() throws IOException {
        var whole = StateSerde.of(ArticleState.class).serializer().serialize(null, state());
        refuses(new byte[] {1, 2, 3});
        refuses(Arrays.copyOf(whole, whole.length - 5));
        assertThatExceptionOfType(NewerStateException.class)
                .as("as a release to come would write it, which is not rejected but waits for that release")
                .isThrownBy(
                        () -> StateSerde.of(ArticleState.class).deserializer().deserialize(null, foreignRecord()));
    }

    @Test
    void shouldNameTheRecordAndTheFieldThatCannotBeWritten() {
        var state = state();
        state.getVersions().get(0).put("rules", null);

        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() -> StateSerde.of(ArticleState.class).serializer().serialize(null, state))
                .withMessageContaining("ArticleState.versions[0].rules");
    }

    private static byte[] foreignRecord() throws IOException {
        var schema = new Schema.Parser()
                .parse("{\"type\":\"record\",\"name\":\"Foreign\",\"fields\":[{\"name\":\"a\",\"type\":\"int\"}]}");
        var encoder = new BinaryMessageEncoder<>(GenericData.get(), schema);
        return encoder.encode(new GenericRecordBuilder(schema).set("a", 1).build())
                .array();
    }

    private static void refuses(byte[] bytes) {
        var deserializer = StateSerde.of(ArticleState.class).deserializer();
        assertThatExceptionOfType(SerializationException.class).isThrownBy(() -> deserializer.deserialize(null, bytes));
    }

    static ArticleState state() {
        var article = Articles.builder("a", "Antara", 1, NIS).setOrigin("AFP").build();
        ArticleVersion version = ArticleVersions.read(article, new LineReader().read(article));
        return new ArticleState(List.of(version, ArticleVersions.deleted(Articles.at(5), ArticleVersions.EVERY_FEED)));
    }
}
