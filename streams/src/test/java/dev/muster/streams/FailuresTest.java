package dev.muster.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.schema.Article;
import dev.muster.schema.AvroSerde;
import dev.muster.schema.Connection;
import dev.muster.schema.SchemaRegistry;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {
    private static final byte[] UNKNOWN_SCHEMA = {0, 0, 0, 0, 99, 1};

    @ParameterizedTest
    @MethodSource
    void shouldTryAgainWhatPasses(Throwable passing) {
        assertThat(Failures.isPassing(passing)).isTrue();
        assertThat(Failures.isPassing(new StreamsException(passing))).isTrue();
        assertThat(new FailurePolicy(Connection.to("127.0.0.1:1", Connection.DEFAULT_REGISTRY))
                        .handle(new StreamsException(passing)))
                .isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
    }

    static Stream<Throwable> shouldTryAgainWhatPasses() {
        return Stream.of(
                new TimeoutException("slow"),
                new InvalidTimestampException("ahead"),
                new NewerStateException(null),
                decodingFailure(unreachableRegistry()));
    }

    @ParameterizedTest
    @MethodSource
    void shouldNotTryAgainWhatStays(Throwable staying) {
        assertThat(Failures.isPassing(staying)).isFalse();
        assertThat(new FailurePolicy(Connection.to("127.0.0.1:1", Connection.DEFAULT_REGISTRY))
                        .handle(new StreamsException(staying)))
                .isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
    }

    static Stream<Throwable> shouldNotTryAgainWhatStays() {
        return Stream.of(
                new PoisonException("bad", new TimeoutException("whatever")),
                decodingFailure(SchemaRegistry.inMemory()),
                new NullPointerException(),
                new TopicAuthorizationException("muster.claims"),
                new OutOfMemoryError("heap"));
    }

    @Test
    void shouldSayThatTheProgramIsTooOldForItsState() {
        var policy = new FailurePolicy(Connection.to("127.0.0.1:1", Connection.DEFAULT_REGISTRY));
        policy.handle(new StreamsException(new NewerStateException(null)));
        assertThat(policy.waitsFor().orElseThrow()).contains("start that version here too");
    }

    @Test
    void shouldSayThatAClockIsWrong() {
        var policy = new FailurePolicy(Connection.to("127.0.0.1:1", Connection.DEFAULT_REGISTRY));
        policy.handle(new StreamsException(new InvalidTimestampException("out of range")));
        assertThat(policy.waitsFor().orElseThrow()).contains("set the clocks right");
    }

    @Test
    void shouldSayWhyItStoppedAndWhatToDo() {
        var policy = new FailurePolicy(Connection.to("127.0.0.1:1", Connection.DEFAULT_REGISTRY));
        assertThat(policy.reason()).isNull();

        policy.handle(new StreamsException(new RecordTooLargeException("The message is 9 MB.")));

        assertThat(policy.reason()).contains("The message is 9 MB.").contains("max.message.bytes");
    }

    private static SchemaRegistry unreachableRegistry() {
        return Connection.to("127.0.0.1:1", "http://127.0.0.1:1").schemaRegistry();
    }

    private static Throwable decodingFailure(SchemaRegistry registry) {
        try {
            AvroSerde.of(Article.class, registry).deserializer().deserialize("articles", UNKNOWN_SCHEMA);
        } catch (RuntimeException failure) {
            return failure;
        }
        throw new AssertionError("decoded");
    }
}
