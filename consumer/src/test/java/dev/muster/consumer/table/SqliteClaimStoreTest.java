package dev.muster.consumer.table;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class SqliteClaimStoreTest extends ClaimStoreContract {
    @TempDir
    private Path directory;

    private int databases;

    @Override
    String emptyDatabase() {
        databases++;
        return sameDatabase();
    }

    @Override
    String newDatabase() {
        databases++;
        EmptyTable.copyTo(directory.resolve("muster-" + databases + ".db"));
        return sameDatabase();
    }

    @Override
    String sameDatabase() {
        return "jdbc:sqlite:" + directory.resolve("muster-" + databases + ".db");
    }
}
