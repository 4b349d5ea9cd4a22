package dev.muster.bench;

import dev.muster.schema.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A consumer that hands each record to a producer as it came, without transactions: what the clients and the broker take alone. */
record PlainLoop(Connection connection, String target) implements Flow {
    private static final Duration POLL = Duration.ofMillis(100);

    /** Articles that stay away for so long do not come: a loop takes tens of thousands in a second. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    @Override
    public String name() {
        return "consumer to producer";
    }

    @Override
    public Pulse run(int articles) {
        Pulse pulse = new Pulse();
        String source = connection.topics().articles().name();
        Properties writing = connection.clientProperties();
        writing.put("compression.type", "zstd");
        writing.put("linger.ms", 100);
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                        connection.readerProperties(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
                KafkaProducer<byte[], byte[]> producer =
                        new KafkaProducer<>(writing, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(source).stream()
                    .map(partition -> new TopicPartition(source, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            int taken = 0;
            long last = System.nanoTime();
            while (taken < articles) {
                for (var record : consumer.poll(POLL)) {
                    pulse.take();
                    taken++;
                    last = System.nanoTime();
                    producer.send(new ProducerRecord<>(target, record.key(), record.value()));
                }
                if (System.nanoTime() - last > PATIENCE) {
                    throw new IllegalStateException(taken + " of " + articles + " articles, and no more for 30 s; "
                            + source + " ends at " + consumer.endOffsets(partitions));
                }
            }
        }
        return pulse;
    }
}
