package dev.muster.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class RejectedRecordTest {
    private static final RejectedRecord REJECTED = RejectedRecord.of(
            "muster.articles",
            3,
            1234567890123L,
            Instant.parse("2024-10-18T08:30:00.250Z"),
            "streams",
            new UndecodableRecordException("muster.articles", "2 bytes are too few", null));

    @Test
    void shouldReadBackWhatItsHeadersSay() {
        assertThat(RejectedRecord.from(REJECTED.headers())).contains(REJECTED);
    }

    @Test
    void shouldWriteHeadersThatAnyToolCanShow() {
        assertThat(REJECTED.headers())
                .extracting(header -> header.key() + "=" + new String(header.value(), UTF_8))
                .containsExactly(
                        "rejected.topic=muster.articles",
                        "rejected.partition=3",
                        "rejected.offset=1234567890123",
                        "rejected.timestamp=1729240200250",
                        "rejected.stage=streams",
                        "rejected.error.class=dev.muster.schema.UndecodableRecordException",
                        "rejected.message=A value in muster.articles cannot be decoded: 2 bytes are too few");
    }

    @Test
    void shouldHaveAnEmptyMessageWhereTheExceptionHasNone() {
        var rejected = RejectedRecord.of("t", 0, 0, Instant.EPOCH, "streams", new IllegalStateException());
        assertThat(rejected.message()).isEmpty();
        assertThat(RejectedRecord.from(rejected.headers())).contains(rejected);
    }

    @Test
    void shouldNotStumbleOverForeignHeaders() {
        assertThat(RejectedRecord.from(new RecordHeaders())).isEmpty();

        var noNumber = REJECTED.headers().remove(RejectedRecord.OFFSET).add(RejectedRecord.OFFSET, "x".getBytes(UTF_8));
        assertThat(RejectedRecord.from(noNumber)).isEmpty();

        var noValue = REJECTED.headers().remove(RejectedRecord.STAGE).add(RejectedRecord.STAGE, null);
        assertThat(RejectedRecord.from(noValue)).isEmpty();
    }
}
