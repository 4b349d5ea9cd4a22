package dev.muster.app.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The directory in which a local start keeps all it has, held by one process at a time.
 *
 * <p>The lock belongs to the operating system: it falls with the process, also after a kill, so no stale lock is ever left behind.
 */
public final class DataDirectory implements AutoCloseable {
    private final Path root;
    private final FileChannel channel;

    private DataDirectory(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /** Where a local start keeps its data unless told otherwise: {@code ~/.muster}. */
    public static Path standard() {
        return Path.of(System.getProperty("user.home"), ".muster");
    }

    /**
     * Makes the directory where it is missing, and locks it.
     *
     * @throws StartException where it cannot be made or written, or where another process holds it
     */
    public static DataDirectory open(Path root) {
        Path absolute = root.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            return new DataDirectory(absolute, lock(absolute));
        } catch (IOException e) {
            throw new StartException(
                    "cannot write the data directory " + absolute + ": " + FileTrouble.of(e)
                            + "\nmake it writable, or choose another one with --data",
                    e);
        }
    }

    private static FileChannel lock(Path root) throws IOException {
        Path file = root.resolve("lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw inUse(root, file);
        }
        write(channel, Long.toString(ProcessHandle.current().pid()));
        return channel;
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // this very process holds it
        }
    }

    private static void write(FileChannel channel, String pid) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.UTF_8)), 0);
        channel.force(false);
    }

    private static StartException inUse(Path root, Path file) throws IOException {
        String pid = Files.readString(file).strip();
        return new StartException("the data directory " + root + " is in use by process " + pid
                + "\nstop that one (kill " + pid + "), or choose another directory with --data");
    }

    /** The directory, absolute. */
    public Path root() {
        return root;
    }

    /** The broker's log segments and metadata. */
    public Path kafka() {
        return root.resolve("kafka");
    }

    /** The state stores of the topology. */
    public Path streams() {
        return root.resolve("streams");
    }

    /** The SQLite file of the table. */
    public Path table() {
        return root.resolve("table.db");
    }

    /** The folder of the log files. */
    public Path logs() {
        return root.resolve("logs");
    }

    /** Exists once the seeds have been published, so that a later start does not publish them again. */
    public Path seedsMarker() {
        return root.resolve("seeds-loaded");
    }

    /** Gives the directory free for another process. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StartException("cannot release the data directory " + root + ": " + e, e);
        }
    }
}
