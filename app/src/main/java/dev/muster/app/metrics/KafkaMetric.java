package dev.muster.app.metrics;

import java.util.Hashtable;
import java.util.List;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/**
 * A number that Kafka's clients or Kafka Streams keep, and how it is shown here.
 *
 * @param name as Prometheus wants it: base units, and the ending of counters
 * @param help what it is
 * @param beans pattern of the JMX names of all clients that keep it
 * @param attribute what Kafka calls it
 * @param scale from Kafka's unit to the base unit
 * @param kind how the numbers of several clients become one
 * @see <a href="https://kafka.apache.org/documentation/#monitoring">Kafka's names and their meaning</a>
 */
record KafkaMetric(String name, String help, ObjectName beans, String attribute, double scale, Kind kind) {
    /** JMX domain of Kafka Streams. */
    static final String STREAMS = "kafka.streams";

    private static final String CONSUMER = "kafka.consumer";
    private static final String PRODUCER = "kafka.producer";
    private static final String FETCHES = "consumer-fetch-manager-metrics";
    private static final String GROUP = "consumer-coordinator-metrics";
    private static final String THREADS = "stream-thread-metrics";
    private static final String STATE = "stream-state-metrics";
    private static final double MILLIS = 1e-3;
    private static final double NANOS = 1e-9;

    /** How the numbers of several clients become one. */
    enum Kind {
        /** They count up, and so does their sum. */
        TOTAL,
        /** They go up and down, and are added up. */
        SUM,
        /** The highest tells. */
        MOST
    }

    /** All that are shown. */
    static final List<KafkaMetric> ALL = List.of(
            total(
                    "consumer_records_consumed",
                    "Records that were read.",
                    CONSUMER,
                    FETCHES,
                    "records-consumed-total",
                    1),
            total("consumer_consumed_bytes", "Bytes that were read.", CONSUMER, FETCHES, "bytes-consumed-total", 1),
            most(
                    "consumer_lag_records",
                    "Records behind, in the partition that is most.",
                    CONSUMER,
                    FETCHES,
                    "records-lag-max",
                    1),
            most(
                    "consumer_fetch_seconds",
                    "Average time of a fetch, of the slowest client.",
                    CONSUMER,
                    FETCHES,
                    "fetch-latency-avg",
                    MILLIS),
            sum("consumer_partitions", "Partitions that groups assigned.", CONSUMER, GROUP, "assigned-partitions"),
            total(
                    "consumer_rebalances",
                    "Times that a group shared its partitions out anew.",
                    CONSUMER,
                    GROUP,
                    "rebalance-total",
                    1),
            total(
                    "consumer_rebalances_failed",
                    "Times that this failed.",
                    CONSUMER,
                    GROUP,
                    "failed-rebalance-total",
                    1),
            sum(
                    "consumer_connections",
                    "Connections of consumers to brokers.",
                    CONSUMER,
                    "consumer-metrics",
                    "connection-count"),
            total(
                    "producer_records_sent",
                    "Records that were written.",
                    PRODUCER,
                    "producer-metrics",
                    "record-send-total",
                    1),
            total(
                    "producer_sent_bytes",
                    "Bytes that were sent.",
                    PRODUCER,
                    "producer-metrics",
                    "outgoing-byte-total",
                    1),
            total(
                    "producer_record_errors",
                    "Records that could not be written.",
                    PRODUCER,
                    "producer-metrics",
                    "record-error-total",
                    1),
            total(
                    "producer_record_retries",
                    "Times that a record was sent again.",
                    PRODUCER,
                    "producer-metrics",
                    "record-retry-total",
                    1),
            most(
                    "producer_request_seconds",
                    "Average time of a request, of the slowest client.",
                    PRODUCER,
                    "producer-metrics",
                    "request-latency-avg",
                    MILLIS),
            total(
                    "producer_commit_seconds",
                    "Time spent on committing transactions.",
                    PRODUCER,
                    "producer-metrics",
                    "txn-commit-time-ns-total",
                    NANOS),
            total(
                    "producer_abort_seconds",
                    "Time spent on aborting transactions.",
                    PRODUCER,
                    "producer-metrics",
                    "txn-abort-time-ns-total",
                    NANOS),
            sum(
                    "producer_connections",
                    "Connections of producers to brokers.",
                    PRODUCER,
                    "producer-metrics",
                    "connection-count"),
            total(
                    "streams_records_processed",
                    "Records that the stream threads processed.",
                    STREAMS,
                    THREADS,
                    "process-total",
                    1),
            most(
                    "streams_process_seconds",
                    "Average time to process a record, of the slowest thread.",
                    STREAMS,
                    THREADS,
                    "process-latency-avg",
                    MILLIS),
            total("streams_commits", "Commits of the stream threads.", STREAMS, THREADS, "commit-total", 1),
            most(
                    "streams_commit_seconds",
                    "Average time of a commit, of the slowest thread.",
                    STREAMS,
                    THREADS,
                    "commit-latency-avg",
                    MILLIS),
            total(
                    "streams_blocked_seconds",
                    "Time in which stream threads waited for Kafka.",
                    STREAMS,
                    THREADS,
                    "blocked-time-ns-total",
                    NANOS),
            sum("streams_threads", "Stream threads that run.", STREAMS, "stream-metrics", "alive-stream-threads"),
            total(
                    "streams_threads_failed",
                    "Stream threads that failed, and were replaced or not.",
                    STREAMS,
                    "stream-metrics",
                    "failed-stream-threads",
                    1),
            total(
                    "streams_records_dropped",
                    "Records that were taken off without a result, as rejected ones are.",
                    STREAMS,
                    "stream-task-metrics",
                    "dropped-records-total",
                    1),
            sum("streams_state_keys", "Entries of the stores, estimated.", STREAMS, STATE, "estimate-num-keys"),
            sum("streams_state_disk_bytes", "Files of the stores.", STREAMS, STATE, "total-sst-files-size"),
            sum(
                    "streams_state_memory_bytes",
                    "Memory that the stores take to write.",
                    STREAMS,
                    STATE,
                    "cur-size-all-mem-tables"));

    /** The name as it is shown: counters get an ending. */
    String exposedName() {
        return kind == Kind.TOTAL ? name + "_total" : name;
    }

    private static KafkaMetric total(
            String name, String help, String domain, String type, String attribute, double scale) {
        return of(name, help, domain, type, attribute, scale, Kind.TOTAL);
    }

    private static KafkaMetric sum(String name, String help, String domain, String type, String attribute) {
        return of(name, help, domain, type, attribute, 1, Kind.SUM);
    }

    private static KafkaMetric most(
            String name, String help, String domain, String type, String attribute, double scale) {
        return of(name, help, domain, type, attribute, scale, Kind.MOST);
    }

    private static KafkaMetric of(
            String name, String help, String domain, String type, String attribute, double scale, Kind kind) {
        return new KafkaMetric("kafka_" + name, help, beans(domain, type), attribute, scale, kind);
    }

    /** Of whole clients only: what they keep of each topic, partition or node beside it has more keys in its name. */
    private static ObjectName beans(String domain, String type) {
        try {
            Hashtable<String, String> keys = new Hashtable<>();
            keys.put("type", type);
            switch (type) {
                case THREADS -> keys.put("thread-id", "*");
                case "stream-task-metrics" -> keys.put("task-id", "*");
                case STATE -> keys.put("task-id", "*");
                default -> keys.put("client-id", "*");
            }
            ObjectName whole = new ObjectName(domain, keys);
            boolean isPart = type.equals(STATE) || type.equals("stream-task-metrics");
            return isPart ? new ObjectName(whole + ",*") : whole;
        } catch (MalformedObjectNameException e) {
            throw new IllegalStateException(e);
        }
    }
}
