package dev.muster.app.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataDirectoryTest {
    @TempDir
    Path folder;

    @Test
    void shouldMakeTheDirectoryWhereItIsMissing() {
        try (DataDirectory data = DataDirectory.open(folder.resolve("deep/inside"))) {
            assertThat(data.root()).isDirectory();
        }
    }

    @Test
    void shouldNameTheHolderAndTheRemedyWhenItIsInUse() {
        String pid = Long.toString(ProcessHandle.current().pid());
        try (DataDirectory held = DataDirectory.open(folder)) {
            assertThatThrownBy(() -> DataDirectory.open(held.root()))
                    .isInstanceOf(StartException.class)
                    .hasMessageContainingAll(folder.toString(), "process " + pid, "--data");
        }
    }

    @Test
    void shouldBeFreeAgainAfterClose() {
        DataDirectory.open(folder).close();

        try (DataDirectory again = DataDirectory.open(folder)) {
            assertThat(again.root()).isEqualTo(folder.toAbsolutePath());
        }
    }

    @Test
    void shouldSayThatItCannotBeMade() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> DataDirectory.open(file))
                .isInstanceOf(StartException.class)
                .hasMessageContainingAll(file.toString(), "--data");
    }
}
