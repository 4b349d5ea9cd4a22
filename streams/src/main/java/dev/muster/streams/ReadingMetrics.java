package dev.muster.streams;

import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Counts the articles that were read, among the metrics of Kafka Streams: {@code article-<outcome>-total} and {@code -rate} in the group
 * {@code stream-article-metrics}, with the task as tag {@code article-id}.
 */
final class ReadingMetrics {
    static final String SCOPE = "article";
    static final String WITH_CLAIMS = "with-claims";
    static final String WITHOUT_CLAIMS = "without-claims";
    static final String UNREAD = "unread";

    private final Sensor withClaims;
    private final Sensor withoutClaims;
    private final Sensor unread;

    private ReadingMetrics(Sensor withClaims, Sensor withoutClaims, Sensor unread) {
        this.withClaims = withClaims;
        this.withoutClaims = withoutClaims;
        this.unread = unread;
    }

    static ReadingMetrics of(ProcessorContext<?, ?> context) {
        return new ReadingMetrics(
                sensor(context, WITH_CLAIMS), sensor(context, WITHOUT_CLAIMS), sensor(context, UNREAD));
    }

    private static Sensor sensor(ProcessorContext<?, ?> context, String outcome) {
        return context.metrics()
                .addRateTotalSensor(SCOPE, context.taskId().toString(), outcome, Sensor.RecordingLevel.INFO);
    }

    /** An article that holds claims. */
    void withClaims() {
        withClaims.record();
    }

    /** An article that could be read and holds no claim. */
    void withoutClaims() {
        withoutClaims.record();
    }

    /** An article that no language pack fits. */
    void unread() {
        unread.record();
    }
}
