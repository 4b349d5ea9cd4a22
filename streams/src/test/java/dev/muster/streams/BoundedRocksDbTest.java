package dev.muster.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.CompactionStyle;
import org.rocksdb.FlushOptions;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.Statistics;
import org.rocksdb.TickerType;

/** A store with the options that Kafka Streams gives one before it asks for ours. */
final class BoundedRocksDbTest {
    private static final List<String> ACTORS =
            List.of("un", "kr-nis", "x-a", "x-actor-7", "us-general-staff", "x-ministry-of-a-very-long-name");
    private static final int FILES = 3;

    private final Statistics statistics = new Statistics();
    private final BloomFilter filter = new BloomFilter();
    private final FlushOptions flush = new FlushOptions().setWaitForFlush(true);
    private final Options options = new Options();
    private RocksDB store;

    @BeforeEach
    void open(@TempDir Path folder) throws RocksDBException {
        options.setTableFormatConfig(new BlockBasedTableConfig().setFilterPolicy(filter));
        options.setCompactionStyle(CompactionStyle.UNIVERSAL);
        options.setDisableAutoCompactions(true);
        options.setCreateIfMissing(true);
        options.setStatistics(statistics);
        new BoundedRocksDb().setConfig("claims", options, Map.of());
        store = RocksDB.open(options, folder.toString());
    }

    @AfterEach
    void close() {
        store.close();
        options.close();
        flush.close();
        filter.close();
        statistics.close();
    }

    @Test
    void shouldFindAllThatBeginsLikewiseHoweverLongThatIs() throws RocksDBException {
        for (int file = 0; file < FILES; file++) {
            for (String actor : ACTORS) {
                for (int claim = 0; claim < 4; claim++) {
                    put(claim(actor, claim) + "\u001farticle-" + file);
                }
            }
            store.flush(flush);
        }
        for (String actor : ACTORS) {
            assertThat(scan(claim(actor, 2) + "\u001f")).as(actor).hasSize(FILES);
            assertThat(scan(actor + "/")).as(actor).hasSize(FILES * 4);
        }
        assertThat(scan("x-")).hasSize(FILES * 4 * 3);
        assertThat(scan("")).hasSize(FILES * 4 * ACTORS.size());
    }

    @Test
    void shouldPassOverFilesWithoutAClaim() throws RocksDBException {
        for (int file = 0; file < FILES; file++) {
            put(claim("kr-nis", file) + "\u001farticle");
            put(claim("kr-nis", 2 * FILES + file) + "\u001farticle");
            store.flush(flush);
        }
        long before = statistics.getTickerCount(TickerType.BLOCK_CACHE_DATA_MISS);
        IntStream.range(FILES, 2 * FILES)
                .forEach(claim ->
                        assertThat(scan(claim("kr-nis", claim) + "\u001f")).isEmpty());
        assertThat(statistics.getTickerCount(TickerType.BLOCK_CACHE_DATA_MISS)).isEqualTo(before);
    }

    /** Hashes of claims differ from their first digit on. */
    private static String claim(String actor, int number) {
        return actor + "/" + Integer.toHexString(number).repeat(16);
    }

    private void put(String key) throws RocksDBException {
        store.put(key.getBytes(UTF_8), new byte[] {1});
    }

    /** As Kafka Streams scans by a prefix. */
    private List<String> scan(String prefix) {
        var found = new ArrayList<String>();
        try (var entries = store.newIterator()) {
            for (entries.seek(prefix.getBytes(UTF_8)); entries.isValid(); entries.next()) {
                var key = new String(entries.key(), UTF_8);
                if (!key.startsWith(prefix)) {
                    break;
                }
                found.add(key);
            }
        }
        return found;
    }
}
