package dev.muster.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk of some megabytes in memory, which a test can fill and free. Linux lets only root mount it: a test of anybody else is skipped. */
public final class SmallDisk implements AutoCloseable {
    private static final String ROOT = "root";
    private static final int PIECE_BYTES = 4096;

    private final Path folder;
    private final Path filler;

    private SmallDisk(Path folder) {
        this.folder = folder;
        this.filler = folder.resolve("filler");
    }

    /** Mounts one over an empty folder, which is made. */
    public static SmallDisk mount(Path folder, int megabytes) throws IOException, InterruptedException {
        assumeTrue(ROOT.equals(System.getProperty("user.name")), "only root may mount a disk");
        Files.createDirectories(folder);
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
        return new SmallDisk(folder);
    }

    /** Where it is mounted. */
    public Path folder() {
        return folder;
    }

    /** Leaves so many pieces of 4 KB free. */
    public void fill(int left) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        try (OutputStream out = Files.newOutputStream(filler)) {
            byte[] piece = new byte[PIECE_BYTES];
            for (long pieces = free / PIECE_BYTES - left; pieces > 0; pieces--) {
                out.write(piece);
            }
        }
    }

    /** Takes back what filled it. */
    public void free() throws IOException {
        Files.delete(filler);
    }

    /** What still has files open on it keeps it until then. */
    @Override
    public void close() throws IOException, InterruptedException {
        run("umount", "--lazy", folder.toString());
    }

    private static void run(String... command) throws IOException, InterruptedException {
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + code);
        }
    }
}
