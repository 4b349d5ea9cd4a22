package dev.muster.bench;

import dev.muster.bench.News.Item;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.record.internal.RecordBatch;
import org.apache.kafka.common.utils.ByteBufferOutputStream;

/** How far news packs, by what producers and brokers pack batches with: zstd, at the level that Kafka has. */
final class Packing {
    private static final int KILO = 1024;

    private Packing() {}

    /**
     * The bytes of the articles, one after the other, beside those that their blocks pack into.
     *
     * @param kilobytes of a block, which are 1,024 bytes each; the articles fill one at least, or the last counts as it is
     */
    static double of(List<Item> news, int kilobytes) {
        byte[] all = bytes(news);
        int block = kilobytes * KILO;
        long packed = 0;
        for (int at = 0; at < all.length; at += block) {
            packed += packed(all, at, Math.min(block, all.length - at));
        }
        return (double) all.length / packed;
    }

    private static byte[] bytes(List<Item> news) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        news.forEach(item -> all.writeBytes(item.body()));
        return all.toByteArray();
    }

    private static int packed(byte[] all, int from, int length) {
        ByteBufferOutputStream packed = new ByteBufferOutputStream(length);
        try (OutputStream out = Compression.zstd().build().wrapForOutput(packed, RecordBatch.CURRENT_MAGIC_VALUE)) {
            out.write(all, from, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.position();
    }
}
