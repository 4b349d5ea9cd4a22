package dev.muster.consumer;

import dev.muster.consumer.table.Batch;
import dev.muster.consumer.table.OffsetStep;
import dev.muster.consumer.table.TopicIdentity;
import dev.muster.schema.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** The topic of claims from its beginning up to given offsets, in batches as the loop would write them. For one thread. */
final class ClaimsReplay {
    private static final Duration POLL = Duration.ofSeconds(1);

    private final KafkaTopic topic;
    private final ClaimDecoder decoder;
    private final TopicIdentity source;
    private final SortedMap<Integer, Long> ends;
    private final SortedMap<Integer, Long> reached = new TreeMap<>();
    private final Progress progress;
    private long records;

    /**
     * @param ends the offset behind the last record to read, of each partition
     * @param progress is told how many offsets are read
     */
    ClaimsReplay(
            KafkaTopic topic,
            ClaimDecoder decoder,
            TopicIdentity source,
            SortedMap<Integer, Long> ends,
            Progress progress) {
        this.topic = topic;
        this.decoder = decoder;
        this.source = source;
        this.ends = ends;
        this.progress = progress;
    }

    /** Number of records that were handed on. */
    long records() {
        return records;
    }

    /** @throws ConsumerStageException where the topic ends before */
    void run(Consumer<Batch> batches) {
        topic.seek(ends);
        ends.keySet().forEach(partition -> reached.put(partition, 0L));
        topic.seek(reached);
        while (!isThere()) {
            Batch batch = batch(topic.poll(POLL));
            if (!batch.steps().isEmpty()) {
                batches.accept(batch);
                progress.at(sum(reached), sum(ends));
            }
        }
    }

    private static long sum(SortedMap<Integer, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    private boolean isThere() {
        return ends.entrySet().stream().allMatch(end -> reached.get(end.getKey()) >= end.getValue());
    }

    private Batch batch(ConsumerRecords<byte[], byte[]> polled) {
        BatchBuilder batch = new BatchBuilder(decoder);
        for (ConsumerRecord<byte[], byte[]> record : polled) {
            if (record.offset() < ends.get(record.partition())) {
                batch.add(record);
                records++;
            }
        }
        return batch.build(source, steps());
    }

    /** However far it has polled, no step goes beyond the end. */
    private List<OffsetStep> steps() {
        List<OffsetStep> steps = new ArrayList<>();
        ends.forEach((partition, end) -> {
            long before = reached.get(partition);
            long next = Math.min(end, topic.position(partition));
            if (next > before) {
                steps.add(new OffsetStep(partition, before, next));
                reached.put(partition, next);
            }
        });
        return steps;
    }
}
