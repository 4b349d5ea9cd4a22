package dev.muster.producer.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.producer.article.FoundArticle;
import dev.muster.producer.article.Guid;
import dev.muster.producer.article.Refusal;
import dev.muster.schema.Feed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesSourceTest extends FeedSourceContract {

    /** Every file was written long before it, unless a test says otherwise. */
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    private static final Instant WRITTEN = Instant.parse("2024-11-01T00:00:00Z");

    @TempDir
    private Path folder;

    private int changes;

    @Override
    protected FeedSource open() throws FeedException {
        return open(InstantSource.fixed(NOW));
    }

    private FeedSource open(InstantSource clock) throws FeedException {
        return FeedKinds.fromClassPath().open(feed(folder), FeedContexts.at(clock));
    }

    @Override
    protected void show(String name, String text) throws IOException {
        write(name + ".txt", text);
    }

    @Override
    protected void ruin() throws IOException {
        for (Path file : List.copyOf(FileStamp.below(folder).keySet())) {
            Files.delete(file);
        }
        Files.delete(folder);
    }

    @Test
    void shouldNameAFileForItsPathInTheDirectory() throws Exception {
        write("deep/er/a.txt", "Some 1,500 soldiers left.");
        assertThat(((FoundArticle) open().poll(Cursor.START).items().get(0)).guid())
                .isEqualTo(new Guid("inbox", "deep/er/a.txt"));
    }

    @Test
    void shouldKeepAnIdThatStandsInTheFile() throws Exception {
        write("a.txt", "---\nid: seed-1\n---\nSome 1,500 soldiers left.");
        assertThat(((FoundArticle) open().poll(Cursor.START).items().get(0)).guid())
                .isEqualTo(new Guid(Guid.FILES, "seed-1"));
    }

    @Test
    void shouldPassOverHiddenAndUnknownFiles() throws Exception {
        write(".hidden.txt", "no");
        write(".git/a.txt", "no");
        write("a.pdf", "no");
        write("a.txt.part", "no");
        write("a.TXT", "yes");
        assertThat(open().poll(Cursor.START).items()).hasSize(1);
    }

    @Test
    void shouldLetNoBadFileStopTheOthers() throws Exception {
        write("a.json", "{");
        write("b.txt", "---\nnever closed");
        write("c.txt", "Some 1,500 soldiers left.");
        assertThat(open().poll(Cursor.START).items())
                .hasExactlyElementsOfTypes(Refusal.class, Refusal.class, FoundArticle.class);
    }

    @Test
    void shouldLeaveAFileAloneWhileItIsBeingWritten() throws Exception {
        Path file = write("a.txt", "Some 1,5");
        Instant modified = Files.getLastModifiedTime(file).toInstant();
        Poll tooEarly = open(InstantSource.fixed(modified.plusMillis(1))).poll(Cursor.START);
        assertThat(tooEarly.items()).isEmpty();
        assertThat(tooEarly.soon()).contains(FilesSource.SETTLED);

        Instant later = modified.plus(FilesSource.SETTLED);
        assertThat(open(InstantSource.fixed(later)).poll(tooEarly.next()).items())
                .hasSize(1);
    }

    @Test
    void shouldHandOutManyFilesInPartsAndAllOfThem() throws Exception {
        int files = FilesSource.MAX_FILES + 1;
        for (int i = 0; i < files; i++) {
            write(i + ".txt", "Report " + i);
        }
        Poll first = open().poll(Cursor.START);
        assertThat(first.items()).hasSize(FilesSource.MAX_FILES);
        assertThat(first.soon()).contains(Duration.ZERO);
        Poll second = open().poll(first.next());
        assertThat(second.items()).hasSize(1);
        assertThat(second.soon()).isEmpty();
    }

    @Test
    void shouldFollowASingleFile() throws Exception {
        Path file = write("a.txt", "Some 1,500 soldiers left.");
        write("b.txt", "Another.");
        FeedSource source = FeedKinds.fromClassPath().open(feed(file), FeedContexts.at(InstantSource.fixed(NOW)));
        assertThat(source.poll(Cursor.START).items()).hasSize(1);
    }

    @Test
    void shouldTellOfChangesAlsoInDirectoriesThatComeLater() throws Exception {
        AtomicInteger told = new AtomicInteger();
        try (FeedSource source = open(Clock.systemUTC())) {
            assertThat(source.watch(told::incrementAndGet)).isTrue();
            Files.createDirectory(folder.resolve("later"));
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> told.get() > 0);
            int before = told.get();
            Files.writeString(folder.resolve("later/a.txt"), "Some 1,500 soldiers left.");
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> told.get() > before);
        }
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return Files.setLastModifiedTime(file, FileTime.from(WRITTEN.plusSeconds(changes++)));
    }

    private static Feed feed(Path location) {
        return Feed.newBuilder()
                .setId("inbox")
                .setKind("files")
                .setLocation(location.toString())
                .setHeaders(Map.of())
                .build();
    }
}
