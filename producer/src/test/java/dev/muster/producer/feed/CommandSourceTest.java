package dev.muster.producer.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.muster.producer.article.FoundArticle;
import dev.muster.producer.article.Guid;
import dev.muster.producer.article.Refusal;
import dev.muster.schema.Feed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CommandSourceTest extends FeedSourceContract {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** The longest that any command here is waited for. */
    private static final CommandRun.Patience LONG =
            (process, limit) -> process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);

    @TempDir
    private Path folder;

    private final Map<String, String> lines = new LinkedHashMap<>();

    @Override
    protected FeedSource open() {
        return source("cat '" + articles() + "'");
    }

    @Override
    protected void show(String name, String text) throws IOException {
        lines.put(name, "{\"id\":\"" + name + "\",\"body\":\"" + text + "\"}");
        Files.writeString(articles(), String.join("\n", lines.values()) + "\n");
    }

    @Override
    protected void ruin() throws IOException {
        Files.delete(articles());
    }

    private Path articles() {
        return folder.resolve("articles.jsonl");
    }

    private static FeedSource source(String command) {
        return source(command, LONG);
    }

    private static FeedSource source(String command, CommandRun.Patience patience) {
        Feed feed = Feed.newBuilder()
                .setId("shell")
                .setKind("command")
                .setLocation(command)
                .setHeaders(Map.of())
                .build();
        return new CommandSource(feed, patience);
    }

    @Test
    void shouldTellExitCodeAndComplaint() {
        assertThatExceptionOfType(FeedException.class)
                .isThrownBy(() ->
                        source("echo '{}'; echo 'no such key' >&2; exit 3").poll(Cursor.START))
                .withMessageContaining("exit 3")
                .withMessageContaining("exit code 3")
                .withMessageContaining("no such key");
    }

    @Test
    void shouldRefuseALineAndKeepTheOthersUnderTheNameOfTheFeed() throws FeedException {
        String command = "printf '%s\\n' '{\"id\":1,\"body\":\"One.\"}' '{broken' '{\"id\":2,\"body\":\"Two.\"}'";
        Poll poll = source(command).poll(Cursor.START);
        assertThat(poll.items()).hasSize(3);
        assertThat(poll.items().get(1)).isInstanceOf(Refusal.class);
        assertThat(((FoundArticle) poll.items().get(0)).guid()).isEqualTo(new Guid("shell", "1"));
    }

    @Test
    void shouldFindNoNewsInSilence() throws FeedException {
        assertThat(source("echo").poll(Cursor.START).items()).isEmpty();
    }

    @Test
    void shouldKillACommandThatTakesTooLongWithItsChildren() throws Exception {
        Path child = folder.resolve("child");
        FeedSource hanging = source("sleep 600 & echo $! > '" + child + "'; wait", (process, limit) -> {
            awaitStart(child);
            return !process.isAlive();
        });
        assertThatExceptionOfType(FeedException.class)
                .isThrownBy(() -> hanging.poll(Cursor.START))
                .withMessageContaining("took longer than 300 s");
        awaitEnd(child);
    }

    @RepeatedTest(3)
    void shouldNotTakeForWholeWhatAChildMayStillPrint() throws Exception {
        Path child = folder.resolve("child");
        FeedSource left = source(
                "echo '{\"id\":1,\"body\":\"One.\"}'; sleep 600 & echo $! > '" + child + "'",
                (process, limit) -> limit.equals(CommandSource.LIMIT) ? process.waitFor() == 0 : !process.isAlive());
        try {
            assertThatExceptionOfType(FeedException.class)
                    .isThrownBy(() -> left.poll(Cursor.START))
                    .withMessageContaining("ended before its output did");
        } finally {
            ProcessHandle.of(Long.parseLong(Files.readString(child).strip())).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    @RepeatedTest(20)
    void shouldTakeWhatAChildPrintsAMomentLater() throws FeedException {
        String command = "(sleep 0.05; echo '{\"id\":2,\"body\":\"Two.\"}') & echo '{\"id\":1,\"body\":\"One.\"}'";
        assertThat(source(command).poll(Cursor.START).items()).hasSize(2);
    }

    @Test
    void shouldKillACommandWithItsChildrenWhenClosed() throws Exception {
        Path child = folder.resolve("child");
        FeedSource hanging = source("sleep 600 & echo $! > '" + child + "'; wait");
        CompletableFuture<Void> poll = CompletableFuture.runAsync(() -> {
            try {
                hanging.poll(Cursor.START);
            } catch (FeedException killed) {
                throw new IllegalStateException(killed);
            }
        });
        awaitStart(child);
        hanging.close();
        await().atMost(PATIENCE).until(poll::isCompletedExceptionally);
        awaitEnd(child);
    }

    private static void awaitStart(Path child) {
        await().atMost(PATIENCE)
                .until(() -> Files.exists(child) && !Files.readString(child).isBlank());
    }

    private static void awaitEnd(Path child) throws IOException {
        long pid = Long.parseLong(Files.readString(child).strip());
        await().atMost(PATIENCE)
                .until(() ->
                        ProcessHandle.of(pid).map(process -> !process.isAlive()).orElse(true));
    }

    @Test
    void shouldNotTakeTextForJson() throws FeedException {
        Poll poll = source("echo some words").poll(Cursor.START);
        assertThat(poll.items()).singleElement().isInstanceOf(Refusal.class);
    }
}
