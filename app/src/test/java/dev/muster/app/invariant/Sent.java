package dev.muster.app.invariant;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.muster.schema.Article;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What was given to a Muster.
 *
 * @param records written to the topic of articles by a foreign program, poison among them
 * @param poison those of them that are no articles
 * @param bodies texts of the articles that a producer was to find, all different
 */
public record Sent(
        List<ProducerRecord<byte[], byte[]>> records,
        List<ProducerRecord<byte[], byte[]>> poison,
        List<String> bodies) {
    private static final int SHOWN = 40;

    /** Names a record by all its bytes. */
    static String name(byte[] key, byte[] value) {
        return "record " + text(key) + " " + Arrays.hashCode(key) + " " + Arrays.hashCode(value);
    }

    private static String text(byte[] key) {
        return key == null ? "without key" : new String(key, 0, Math.min(key.length, SHOWN), ISO_8859_1);
    }

    /** Names an article that a producer published: by its text, as its id and its times are the producer's. */
    static String name(Article article) {
        return "text " + article.getBody().strip();
    }

    Map<String, Integer> names() {
        Map<String, Integer> names = new TreeMap<>(count(records));
        bodies.forEach(body -> names.merge("text " + body.strip(), 1, Integer::sum));
        return names;
    }

    Map<String, Integer> poisonNames() {
        return count(poison);
    }

    private static Map<String, Integer> count(Collection<ProducerRecord<byte[], byte[]>> records) {
        Map<String, Integer> counts = new HashMap<>();
        records.forEach(record -> counts.merge(name(record.key(), record.value()), 1, Integer::sum));
        return counts;
    }
}
