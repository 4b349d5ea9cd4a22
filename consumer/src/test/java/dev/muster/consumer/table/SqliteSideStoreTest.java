package dev.muster.consumer.table;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class SqliteSideStoreTest extends SideStoreContract {
    @TempDir
    private Path directory;

    @Override
    String newDatabase() {
        return "jdbc:sqlite:" + EmptyTable.copyTo(directory.resolve("muster.db"));
    }
}
