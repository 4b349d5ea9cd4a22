package dev.muster.consumer.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of SQLite with the tables of now and nothing in them, to be copied: to make the tables takes longer than most tests. */
public final class EmptyTable {
    private static final Path FILE = make();

    private EmptyTable() {}

    private static Path make() {
        try {
            Path file = Files.createTempDirectory("muster-tables").resolve("empty.db");
            try (ClaimStore store = ClaimStore.at("jdbc:sqlite:" + file)) {
                store.migrate();
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a copy. */
    public static Path copyTo(Path file) {
        try {
            return Files.copy(FILE, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
