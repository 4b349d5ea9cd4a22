package dev.muster.bench;

import dev.muster.schema.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A consumer that hands each record to a producer as it came, without transactions: what the clients and the broker take alone. */
record PlainLoop(Connection connection, String target) implements Flow {
    private static final Duration POLL = Duration.ofMillis(100);

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
            while (taken < articles) {
                for (var record : consumer.poll(POLL)) {
                    pulse.take();
                    taken++;
                    producer.send(new ProducerRecord<>(target, record.key(), record.value()));
                }
            }
        }
        return pulse;
    }
}
