package dev.muster.consumer.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of the table is locked, full, not to be written, or damaged: it is told what to do, and no row is ever wrong. */
final class SqliteFaultTest {
    private static final TopicIdentity TOPIC = new TopicIdentity("cluster-a", "muster.claims", "topic-1");
    private static final int CLAIMS = 200;
    private static final int PAGE = 4096;
    private static final int DAMAGES = 30;

    @TempDir
    Path directory;

    @Test
    void shouldWriteTheBatchOnceAnotherProgramLetsGoOfTheFile() throws SQLException {
        try (ClaimStore store = store("locked.db", "PRAGMA busy_timeout=100");
                Connection other = DriverManager.getConnection(url("locked.db"));
                Statement lock = other.createStatement()) {
            Batch batch = batch(new Random(1));
            lock.execute("BEGIN EXCLUSIVE");
            assertThatThrownBy(() -> store.apply(batch))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("another program holds");
            assertThat(store.table().read(TableQuery.troops()).estimates()).isEmpty();
            lock.execute("ROLLBACK");
            assertGoesOn(store, batch);
        }
    }

    @Test
    void shouldWriteTheBatchOnceThereIsRoomAgain() throws SQLException {
        String[] room = {"PRAGMA max_page_count=1"};
        try (ClaimStore store = new ClaimStore(Database.at(url(made("full.db")), connection -> {
            execute(connection, room[0]);
            return connection;
        }))) {
            Batch batch = batch(new Random(1));
            assertThatThrownBy(() -> store.apply(batch))
                    .isInstanceOfSatisfying(
                            DatabaseException.class,
                            full -> assertThat(full.refusesData()).isFalse())
                    .hasMessageContaining("disk is full")
                    .hasMessageContaining("make room");
            room[0] = "PRAGMA max_page_count=1000000";
            assertGoesOn(store, batch);
        }
    }

    @Test
    void shouldSayThatTheFileMayNotBeWritten() {
        try (ClaimStore store = store("readonly.db", "PRAGMA query_only=true")) {
            assertThatThrownBy(() -> store.apply(batch(new Random(1))))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("may not be written");
            assertThat(store.table().read(TableQuery.troops()).estimates()).isEmpty();
        }
    }

    @Test
    void shouldShowTheRowsThatThereAreOrNoneWhereThePagesOfTheFileAreDamaged() throws IOException {
        long seed = System.nanoTime();
        System.out.println("shouldShowTheRowsThatThereAreOrNoneWhereThePagesOfTheFileAreDamaged: seed " + seed);
        Random random = new Random(seed);
        try (ClaimStore store = store("whole.db", "PRAGMA busy_timeout=100")) {
            assertGoesOn(store, batch(random));
        }
        String rows = shown("whole.db").orElseThrow();
        int refused = 0;
        for (int i = 0; i < DAMAGES; i++) {
            Files.copy(directory.resolve("whole.db"), directory.resolve("damaged-" + i + ".db"));
            damage(directory.resolve("damaged-" + i + ".db"), random);
            Optional<String> shown = shown("damaged-" + i + ".db");
            refused += shown.isEmpty() ? 1 : 0;
            assertThat(shown.orElse(rows)).as("seed %d, damage %d", seed, i).isEqualTo(rows);
        }
        assertThat(refused).as("seed %d: files that were refused", seed).isPositive();
    }

    /** SQLite takes what is missing of a page for zeros, and its own check finds those sound. */
    @Test
    void shouldRefuseAFileWhoseLastPageIsCutOff() throws IOException {
        try (ClaimStore store = store("whole.db", "PRAGMA busy_timeout=100")) {
            assertGoesOn(store, batch(new Random(1)));
        }
        for (int missing = 1; missing < PAGE; missing += PAGE / DAMAGES) {
            Path cut = directory.resolve("cut-" + missing + ".db");
            Files.copy(directory.resolve("whole.db"), cut);
            try (RandomAccessFile bytes = new RandomAccessFile(cut.toFile(), "rw")) {
                bytes.setLength(bytes.length() - missing);
            }
            assertThat(shown(cut.getFileName().toString()))
                    .as("%d bytes missing", missing)
                    .isEmpty();
        }
    }

    /** All that the table makes of the claims; empty where it refuses, which has to say what helps. */
    private Optional<String> shown(String file) {
        try (ClaimStore store = ClaimStore.at(url(file))) {
            store.migrate();
            store.offsets(TOPIC, List.of(0));
            return Optional.of(store.dump());
        } catch (DatabaseException refused) {
            assertThat(refused.getMessage()).contains("damaged").contains(file).contains("fills itself");
            return Optional.empty();
        }
    }

    /** Fills a page with noise, or cuts the file off, as a disk or a copy that broke off does. */
    private static void damage(Path file, Random random) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            long page = random.nextLong(bytes.length() / PAGE);
            if (random.nextInt(4) == 0) {
                bytes.setLength(page * PAGE + random.nextInt(PAGE));
            } else {
                byte[] noise = new byte[PAGE];
                random.nextBytes(noise);
                bytes.seek(page * PAGE);
                bytes.write(noise);
            }
        }
    }

    private static void assertGoesOn(ClaimStore store, Batch batch) {
        store.apply(batch);
        assertThat(store.offsets(TOPIC, List.of(0))).containsEntry(0, (long) CLAIMS);
        assertThat(store.table().read(TableQuery.troops()).estimates()).isNotEmpty();
    }

    private static Batch batch(Random random) {
        List<ClaimChange> claims = new RandomClaims(random.nextLong())
                .make(CLAIMS).stream().<ClaimChange>map(ClaimChange.Put::new).toList();
        return new Batch(TOPIC, List.of(new OffsetStep(0, 0, CLAIMS)), claims, List.of());
    }

    private ClaimStore store(String file, String pragma) {
        return new ClaimStore(Database.at(url(made(file)), connection -> {
            execute(connection, pragma);
            return connection;
        }));
    }

    /** A table that holds nothing yet. */
    private String made(String file) {
        EmptyTable.copyTo(directory.resolve(file));
        try (ClaimStore store = ClaimStore.at(url(file))) {
            store.offsets(TOPIC, Set.of(0));
        }
        return file;
    }

    private static void execute(Connection connection, String pragma) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(pragma);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String url(String file) {
        return "jdbc:sqlite:" + directory.resolve(file);
    }
}
