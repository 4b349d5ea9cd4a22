package dev.muster.consumer.table;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Whether a file of SQLite ends with a whole page. Of a page that is cut off SQLite takes what is missing for zeros, which are the values of a sound
 * row as well, so that its own check finds nothing. The header has the size of a page in its bytes 16 and 17, where 1 stands for 65,536
 * (<a href="https://sqlite.org/fileformat2.html#page_size">file format</a>).
 */
final class LastPage {
    private static final int SIZE_AT = 16;
    private static final int LARGEST = 65_536;

    private LastPage() {}

    /** What is wrong with the end of the file; empty where nothing is, or where a log beside it can still mend it. */
    static Optional<String> fault(Path file) throws IOException {
        long length = Files.size(file);
        Path log = file.resolveSibling(file.getFileName() + "-wal");
        if (length == 0 || Files.exists(log) && Files.size(log) > 0) {
            return Optional.empty();
        }
        int page = pageSize(file);
        return page > 0 && length % page == 0
                ? Optional.empty()
                : Optional.of("cut off: its " + length + " bytes are no whole number of pages");
    }

    private static int pageSize(Path file) throws IOException {
        try (DataInputStream header = new DataInputStream(Files.newInputStream(file))) {
            if (header.skipBytes(SIZE_AT) < SIZE_AT || header.available() < Short.BYTES) {
                return 0;
            }
            int size = header.readUnsignedShort();
            return size == 1 ? LARGEST : size;
        }
    }
}
