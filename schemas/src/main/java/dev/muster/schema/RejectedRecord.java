package dev.muster.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Where a record in the topic of rejected records came from and why it was rejected. Key and value of that record are those of the
 * input, byte for byte, cut where no record could hold them; all else stands in its headers, as UTF-8 text, numbers in decimal, the time in milliseconds.
 *
 * @param topic topic of the input
 * @param partition its partition
 * @param offset its offset
 * @param timestamp its timestamp, UTC
 * @param stage who rejected it, such as {@code streams}
 * @param errorClass class of the exception
 * @param message what is wrong with it, in a sentence; empty where the exception had none
 */
public record RejectedRecord(
        String topic, int partition, long offset, Instant timestamp, String stage, String errorClass, String message) {
    /** Longest key of an input that is kept, in bytes; what is longer is cut. */
    public static final int MAX_KEY_BYTES = 128 * 1024;

    /** Longest value of an input that is kept, in bytes, which leaves room for key and headers; what is longer is cut. */
    public static final int MAX_VALUE_BYTES = Topic.MAX_MESSAGE_BYTES - 2 * MAX_KEY_BYTES;

    /** Longest message that is kept, in UTF-16 code units; what is longer is cut. */
    public static final int MAX_MESSAGE = 2_000;

    /** Header: topic of the input. */
    public static final String TOPIC = "rejected.topic";

    /** Header: partition of the input. */
    public static final String PARTITION = "rejected.partition";

    /** Header: offset of the input. */
    public static final String OFFSET = "rejected.offset";

    /** Header: timestamp of the input, milliseconds since 1970 UTC. */
    public static final String TIMESTAMP = "rejected.timestamp";

    /** Header: the stage that rejected it. */
    public static final String STAGE = "rejected.stage";

    /** Header: class of the exception. */
    public static final String ERROR_CLASS = "rejected.error.class";

    /** Header: what is wrong with it. */
    public static final String MESSAGE = "rejected.message";

    /** An input that failed with an exception. */
    public static RejectedRecord of(
            String topic, int partition, long offset, Instant timestamp, String stage, Throwable error) {
        var message = error.getMessage() == null ? "" : error.getMessage();
        return new RejectedRecord(
                topic, partition, offset, timestamp, stage, error.getClass().getName(), message);
    }

    /**
     * The record that goes to the topic of rejected records: the input with the headers, cut so that the topic takes it. A program may have
     * written what is larger than that, since the broker measures it compressed; the message then tells how much is kept. Its timestamp is left
     * to the client, which tells when it is sent: by that of an old input the broker would take it for one that its topic has kept long
     * enough.
     *
     * @param rejected name of the topic
     * @param key of the input; may be null
     * @param value of the input; may be null
     */
    public ProducerRecord<byte[], byte[]> record(String rejected, byte[] key, byte[] value) {
        var headers = withMessage(
                        cut(message) + cutNote("key", key, MAX_KEY_BYTES) + cutNote("value", value, MAX_VALUE_BYTES))
                .headers();
        return new ProducerRecord<>(
                rejected, null, null, cut(key, MAX_KEY_BYTES), cut(value, MAX_VALUE_BYTES), headers);
    }

    private RejectedRecord withMessage(String words) {
        return new RejectedRecord(topic, partition, offset, timestamp, stage, errorClass, words);
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), MAX_MESSAGE));
    }

    private static byte[] cut(byte[] bytes, int max) {
        return bytes != null && bytes.length > max ? Arrays.copyOf(bytes, max) : bytes;
    }

    private static String cutNote(String what, byte[] bytes, int max) {
        return bytes != null && bytes.length > max
                ? " (here are the first " + max + " of the " + bytes.length + " bytes of its " + what + ")"
                : "";
    }

    /** The headers of the rejected record; a new object each time, for the caller to keep. */
    public Headers headers() {
        var headers = new RecordHeaders();
        add(headers, TOPIC, topic);
        add(headers, PARTITION, Integer.toString(partition));
        add(headers, OFFSET, Long.toString(offset));
        add(headers, TIMESTAMP, Long.toString(timestamp.toEpochMilli()));
        add(headers, STAGE, stage);
        add(headers, ERROR_CLASS, errorClass);
        add(headers, MESSAGE, message);
        return headers;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }

    /** What the headers of a rejected record say; empty where one is missing or no number, so that a foreign record stops nobody. */
    public static Optional<RejectedRecord> from(Headers headers) {
        try {
            return Optional.of(new RejectedRecord(
                    text(headers, TOPIC),
                    Integer.parseInt(text(headers, PARTITION)),
                    Long.parseLong(text(headers, OFFSET)),
                    Instant.ofEpochMilli(Long.parseLong(text(headers, TIMESTAMP))),
                    text(headers, STAGE),
                    text(headers, ERROR_CLASS),
                    text(headers, MESSAGE)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        if (header == null || header.value() == null) {
            throw new IllegalArgumentException("no header " + name);
        }
        return new String(header.value(), UTF_8);
    }
}
