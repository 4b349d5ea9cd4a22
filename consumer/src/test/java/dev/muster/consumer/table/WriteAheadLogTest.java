package dev.muster.consumer.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WriteAheadLogTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final TopicIdentity TOPIC = new TopicIdentity("cluster", "muster.claims", "topic");

    @TempDir
    private Path folder;

    @Test
    void shouldMoveWhatWasWrittenIntoTheFileWhileTheStoreIsOpen() {
        try (ClaimStore store = ClaimStore.at(url("muster.db"))) {
            store.migrate();
            store.offsets(TOPIC, List.of(0));

            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(offsetsInFileAlone()).containsOnlyKeys(0));
        }
    }

    /** Of a copy without the log beside it. */
    private Map<Integer, Long> offsetsInFileAlone() throws IOException {
        Path copy = folder.resolve("copy.db");
        Files.copy(folder.resolve("muster.db"), copy, StandardCopyOption.REPLACE_EXISTING);
        try (ClaimStore store = ClaimStore.existing("jdbc:sqlite:" + copy)) {
            return store.read(handle -> ClaimStore.readOffsets(handle, TOPIC));
        }
    }

    private String url(String name) {
        return "jdbc:sqlite:" + folder.resolve(name);
    }
}
