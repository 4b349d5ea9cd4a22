package dev.muster.producer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.producer.feed.Cursor;
import dev.muster.schema.FeedState;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeedProgressTest {

    private static final Instant NOW = Instant.parse("2024-11-01T00:00:00Z");
    private static final NextPoll NEXT = new NextPoll(NOW.plusSeconds(60), "its interval");
    private static final Cursor CURSOR = Cursor.of("\"e\"", "Fri, 01 Nov 2024 00:00:00 GMT");

    @Test
    void shouldRememberASuccess() {
        FeedState state = FeedProgress.succeeded(FeedProgress.start("f"), Map.of("a", "1"), CURSOR, NOW, NEXT, null);
        assertThat(state.getSeen()).isEqualTo(Map.of("a", "1"));
        assertThat(FeedProgress.cursor(state)).isEqualTo(CURSOR);
        assertThat(state.getLastPoll()).isEqualTo(state.getLastSuccess()).isEqualTo(NOW);
        assertThat(state.getStreak()).isEqualTo(1);
        assertThat(state.getNextPoll()).isEqualTo(NEXT.at());
        assertThat(state.getNextPollReason()).isEqualTo("its interval");
        assertThat(state.getLastError()).isNull();
    }

    @Test
    void shouldCountStreaksAndKeepTheLastError() {
        FeedState once = FeedProgress.failed(FeedProgress.start("f"), "down", NOW, NEXT);
        FeedState twice = FeedProgress.failed(once, "still down", NOW, NEXT);
        assertThat(twice.getStreak()).isEqualTo(-2);
        assertThat(twice.getLastSuccess()).isNull();
        FeedState again = FeedProgress.succeeded(twice, Map.of(), CURSOR, NOW, null, null);
        assertThat(again.getStreak()).isEqualTo(1);
        assertThat(again.getLastError()).isEqualTo("still down");
        assertThat(again.getNextPoll()).isNull();
    }

    @Test
    void shouldKeepWhatTheFeedShowedLastWithinTheBound() {
        Map<String, String> many = IntStream.range(0, FeedProgress.MAX_SEEN)
                .mapToObj(i -> "old-" + i)
                .collect(Collectors.toMap(Function.identity(), id -> "1"));
        FeedState full = FeedProgress.succeeded(FeedProgress.start("f"), many, CURSOR, NOW, NEXT, null);
        FeedState next = FeedProgress.succeeded(full, Map.of("new", "2", "old-7", "3"), CURSOR, NOW, NEXT, null);
        assertThat(next.getSeen())
                .hasSize(FeedProgress.MAX_SEEN)
                .containsEntry("new", "2")
                .containsEntry("old-7", "3");
    }

    @Test
    void shouldCutALongError() {
        assertThat(FeedProgress.failed(FeedProgress.start("f"), "x".repeat(9_000), NOW, NEXT)
                        .getLastError())
                .hasSizeLessThan(600);
    }
}
