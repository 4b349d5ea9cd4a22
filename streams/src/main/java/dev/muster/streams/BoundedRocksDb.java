package dev.muster.streams;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * Bounds the memory of all stores in the JVM together, whatever the number of partitions: left to itself, each store of each partition
 * takes up to 100 MB outside the heap. Kafka Streams makes it by its class.
 */
public final class BoundedRocksDb implements RocksDBConfigSetter {
    static final long TOTAL_BYTES = 64L * 1024 * 1024;
    static final long WRITE_BUFFER_BYTES = 24L * 1024 * 1024;

    private static final long STORE_WRITE_BUFFER_BYTES = 2L * 1024 * 1024;
    private static final int STORE_WRITE_BUFFERS = 2;
    private static final long BLOCK_BYTES = 16 * 1024;

    /**
     * Bytes of a key by which a scan of a claim's mentions learns of most files that they hold none, and reads no block of them: else it reads one
     * of each file, of which a large store has several. They reach into the hash of a claim's id where its actor's has up to 20 characters. What is
     * scanned by fewer bytes, such as the claims of an actor, is looked for in every file. A scan has to end with what begins as it does: a range
     * from one key to another would miss some.
     */
    static final int SCANNED_BYTES = 22;

    private static final int SHARDS_CHOSEN_BY_ROCKSDB = -1;
    private static final double INDEX_SHARE = 0.1;

    static {
        RocksDB.loadLibrary();
    }

    // Shared by all stores and never closed: they live as long as the JVM.
    private static final Cache CACHE = new LRUCache(TOTAL_BYTES, SHARDS_CHOSEN_BY_ROCKSDB, false, INDEX_SHARE);
    private static final WriteBufferManager WRITE_BUFFERS = new WriteBufferManager(WRITE_BUFFER_BYTES, CACHE);

    /** For Kafka Streams. */
    public BoundedRocksDb() {}

    @Override
    public void setConfig(String store, Options options, Map<String, Object> configs) {
        var table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(CACHE);
        table.setBlockSize(BLOCK_BYTES);
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        table.setPinTopLevelIndexAndFilter(true);
        options.setTableFormatConfig(table);
        options.useFixedLengthPrefixExtractor(SCANNED_BYTES);
        options.setWriteBufferManager(WRITE_BUFFERS);
        options.setWriteBufferSize(STORE_WRITE_BUFFER_BYTES);
        options.setMaxWriteBufferNumber(STORE_WRITE_BUFFERS);
    }

    @Override
    public void close(String store, Options options) {
        // Cache and write buffers belong to all stores.
    }
}
