package dev.muster.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.muster.schema.RejectedRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a record that cannot be processed to the topic of rejected records, as it came, and lets the stream go on; both in the
 * transaction that takes the record off its topic. Where the failure passes, the stream stops before the record and comes back to it.
 *
 * <p>Kafka Streams makes it by its class; the topic is the setting {@code errors.dead.letter.queue.topic.name}.
 */
public final class RejectingHandler implements DeserializationExceptionHandler, ProcessingExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(RejectingHandler.class);
    private static final String STAGE = "streams/";

    /** Property with a {@link StreamsObserver} that is told of what is rejected; may be missing. */
    static final String OBSERVER = "muster.observer";

    private String topic;
    private StreamsObserver observer = StreamsObserver.NONE;

    /** For Kafka Streams, which calls {@link #configure} next. */
    public RejectingHandler() {}

    @Override
    public void configure(Map<String, ?> configs) {
        topic = (String) configs.get(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG);
        observer = configs.get(OBSERVER) instanceof StreamsObserver told ? told : StreamsObserver.NONE;
    }

    @Override
    public DeserializationExceptionHandler.Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> input, Exception failure) {
        if (Failures.isPassing(failure)) {
            return DeserializationExceptionHandler.Response.fail();
        }
        return DeserializationExceptionHandler.Response.resume(
                List.of(rejected(context, input.key(), input.value(), failure)));
    }

    @Override
    public ProcessingExceptionHandler.Response handleError(
            ErrorHandlerContext context, Record<?, ?> input, Exception failure) {
        if (Failures.isPassing(failure)) {
            return ProcessingExceptionHandler.Response.fail();
        }
        return ProcessingExceptionHandler.Response.resume(
                List.of(rejected(context, key(context, input), context.sourceRawValue(), failure)));
    }

    /** That of the record which came in; behind a table's cache, which keeps no such records, the key that failed. */
    private static byte[] key(ErrorHandlerContext context, Record<?, ?> input) {
        return context.sourceRawKey() == null && input.key() instanceof String key
                ? key.getBytes(UTF_8)
                : context.sourceRawKey();
    }

    private ProducerRecord<byte[], byte[]> rejected(
            ErrorHandlerContext context, byte[] key, byte[] value, Exception failure) {
        var reason = reason(context, failure);
        LOG.warn(
                "Rejected the record at {}-{}, offset {}, in {}: {}",
                reason.topic(),
                reason.partition(),
                reason.offset(),
                reason.stage(),
                reason.message());
        observer.rejected();
        return reason.record(topic, key, value);
    }

    private static RejectedRecord reason(ErrorHandlerContext context, Exception failure) {
        return new RejectedRecord(
                context.topic(),
                context.partition(),
                context.offset(),
                Instant.ofEpochMilli(context.timestamp()),
                STAGE + context.processorNodeId(),
                errorClass(failure).getName(),
                message(failure));
    }

    private static Class<?> errorClass(Exception failure) {
        return failure instanceof PoisonException && failure.getCause() != null
                ? failure.getCause().getClass()
                : failure.getClass();
    }

    private static String message(Exception failure) {
        var text = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        return text.substring(0, Math.min(text.length(), RejectedRecord.MAX_MESSAGE));
    }
}
