package dev.muster.bench;

import dev.muster.schema.Article;
import dev.muster.schema.Connection;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** An article with a claim that nobody made before, watched on its two ways: to the API, and to a reader behind one hop. For one thread. */
final class Probe implements AutoCloseable {
    /** Rare enough that the looks themselves take little of a machine of two cores. */
    private static final int LOOK_MS = 10;

    private static final Duration POLL = Duration.ofMillis(100);
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);
    private static final int FIRST_FIGURE = 10_000;
    private static final Instant PUBLISHED = Instant.parse("2024-11-04T08:00:00Z");
    private static final String TEXT = "The NIS said that %,d North Korean soldiers were in Kursk.";

    private final ArticleWriter writer;
    private final URI api;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Long> passed = new ConcurrentHashMap<>();
    private final Thread reader;
    private volatile boolean closed;
    private int sent;

    /** What an article took, in nanoseconds from the broker's word that it has it. */
    record Times(long row, long hop) {}

    Probe(Connection connection, String target, URI api) {
        writer = new ArticleWriter(connection);
        this.api = api;
        reader = new Thread(() -> read(connection, target), "probe");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(Connection connection, String target) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                connection.readerProperties(), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(target).stream()
                    .map(partition -> new TopicPartition(target, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            while (!closed) {
                consumer.poll(POLL).forEach(record -> passed.putIfAbsent(record.key(), System.nanoTime()));
            }
        }
    }

    Times send() throws IOException, InterruptedException, ExecutionException {
        Article article = article();
        writer.write(article).get();
        long start = System.nanoTime();
        while (!isShown(article.getId())) {
            pause(start);
        }
        long row = System.nanoTime() - start;
        while (!passed.containsKey(article.getId())) {
            pause(start);
        }
        // It can be there before the broker's word is.
        return new Times(row, Math.max(0, passed.get(article.getId()) - start));
    }

    private Article article() {
        String id = "probe-" + sent;
        String text = String.format(Locale.ROOT, TEXT, FIRST_FIGURE + sent++);
        return Article.newBuilder()
                .setId(id)
                .setFeed("probe")
                .setBody(text)
                .setLang("en")
                .setPublishedAt(PUBLISHED)
                .setFetchedAt(PUBLISHED)
                .setContentHash(id)
                .build();
    }

    private boolean isShown(String article) throws IOException, InterruptedException {
        URI claims = api.resolve("/api/v1/claims?limit=1&article=" + article);
        return http.send(HttpRequest.newBuilder(claims).build(), HttpResponse.BodyHandlers.ofString())
                .body()
                .contains(article);
    }

    private static void pause(long start) throws InterruptedException {
        if (System.nanoTime() - start > PATIENCE) {
            throw new IllegalStateException("an article did not come through in two minutes");
        }
        TimeUnit.MILLISECONDS.sleep(LOOK_MS);
    }

    @Override
    public void close() {
        closed = true;
        writer.close();
    }
}
