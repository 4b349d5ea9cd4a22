package dev.muster.app.fault;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.app.local.LocalLog;
import dev.muster.schema.Connection;
import dev.muster.streams.StreamsStage;
import dev.muster.testing.SmallDisk;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The disk of the streams' state is full when they start and when they open their stores, and has room again. */
@Tag("process")
final class DiskFaultTest {
    private static final String FULL = "the disk of the state directory is full";
    private static final int MEGABYTES = 64;

    /** In pieces of 4 KB: enough for the names of the instance and its tasks. */
    private static final int ROOM_WITHOUT_STORES = 40;

    @RegisterExtension
    static final LocalLog LOG = new LocalLog();

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void shouldGoOnOnceThereIsRoomOnTheDiskOfTheStateAgain() throws Exception {
        Connection log = LOG.connection("full-disk.");
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("state"), MEGABYTES);
                StagesHere stages = new StagesHere(folder, log)) {
            disk.fill(0);
            assertThatThrownBy(() -> stages.streams(log)).hasMessageContaining(FULL);
            disk.free();
            disk.fill(ROOM_WITHOUT_STORES);
            StreamsStage streams = stages.streams(log);
            stages.producer(log);
            stages.write(0, 20);
            StagesHere.awaitUnwell(streams::check, FULL);
            disk.free();
            stages.awaitClaims(20);
            StagesHere.awaitWell(streams::check);
        }
    }
}
