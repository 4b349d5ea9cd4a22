package dev.muster.producer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.producer.feed.Cursor;
import dev.muster.producer.feed.Pace;
import dev.muster.producer.feed.Reception;
import dev.muster.schema.AvroSerde;
import dev.muster.schema.FeedState;
import dev.muster.schema.PollCause;
import dev.muster.schema.SchemaRegistry;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FeedProgressTest {

    private static final Instant NOW = Instant.parse("2024-11-01T00:00:00Z");
    private static final NextPoll NEXT = new NextPoll(NOW.plusSeconds(60), PollCause.OWN_INTERVAL, "its interval");
    private static final Cursor CURSOR = Cursor.of("\"e\"", "Fri, 01 Nov 2024 00:00:00 GMT");

    @BeforeAll
    static void trustOurClasses() {
        AvroSerde.of(FeedState.class, SchemaRegistry.inMemory()).close();
    }

    @Test
    void shouldRememberASuccess() {
        FeedState state = FeedProgress.scheduled(
                FeedProgress.succeeded(FeedProgress.start("f"), Map.of("a", "1"), CURSOR, NOW, null), NEXT);
        assertThat(state.getSeen()).isEqualTo(Map.of("a", "1"));
        assertThat(FeedProgress.cursor(state)).isEqualTo(CURSOR);
        assertThat(state.getLastPoll()).isEqualTo(state.getLastSuccess()).isEqualTo(NOW);
        assertThat(state.getStreak()).isEqualTo(1);
        assertThat(state.getNextPoll()).isEqualTo(NEXT.at());
        assertThat(state.getNextPollReason()).isEqualTo("its interval");
        assertThat(state.getNextPollCause()).isEqualTo(PollCause.OWN_INTERVAL);
        assertThat(state.getLastError()).isNull();
    }

    @Test
    void shouldCountStreaksAndKeepTheLastError() {
        FeedState once = FeedProgress.failed(FeedProgress.start("f"), "down", NOW);
        FeedState twice = FeedProgress.failed(once, "still down", NOW);
        assertThat(twice.getStreak()).isEqualTo(-2);
        assertThat(twice.getLastSuccess()).isNull();
        assertThat(twice.getLastErrorAt()).isEqualTo(NOW);
        FeedState again = FeedProgress.succeeded(twice, Map.of(), CURSOR, NOW, null);
        assertThat(again.getStreak()).isEqualTo(1);
        assertThat(again.getLastError()).isEqualTo("still down");
        assertThat(again.getNextPoll()).isNull();
    }

    @Test
    void shouldKeepWhatTheFeedShowedLastWithinTheBound() {
        Map<String, String> many = IntStream.range(0, FeedProgress.MAX_SEEN)
                .mapToObj(i -> "old-" + i)
                .collect(Collectors.toMap(Function.identity(), id -> "1"));
        FeedState full = FeedProgress.succeeded(FeedProgress.start("f"), many, CURSOR, NOW, null);
        FeedState next = FeedProgress.succeeded(full, Map.of("new", "2", "old-7", "3"), CURSOR, NOW, null);
        assertThat(next.getSeen())
                .hasSize(FeedProgress.MAX_SEEN)
                .containsEntry("new", "2")
                .containsEntry("old-7", "3");
    }

    @Test
    void shouldCutALongError() {
        assertThat(FeedProgress.failed(FeedProgress.start("f"), "x".repeat(9_000), NOW)
                        .getLastError())
                .hasSizeLessThan(600);
    }

    @Test
    void shouldCountAnswersAndArticlesADay() {
        FeedState first = told(FeedProgress.start("f"), false, NOW.minusSeconds(86_400), NOW.minusSeconds(43_200));
        FeedState second = told(first, true);
        assertThat(second.getAnswers()).isEqualTo(2);
        assertThat(second.getUnchanged()).isEqualTo(1);
        assertThat(second.getArrivals()).containsExactly(NOW.minusSeconds(43_200), NOW.minusSeconds(86_400));
        assertThat(second.getArticlesADay()).isEqualTo(2.0);
    }

    @Test
    void shouldKeepThePaceThatAFeedToldUntilItTellsAnother() {
        Pace pace = new Pace(Duration.ofHours(2), Set.of(3, 2), Set.of(DayOfWeek.SUNDAY));
        FeedState told = FeedProgress.told(
                polled(FeedProgress.start("f")), Optional.of(new Reception(false, null, pace)), List.of());
        FeedState unchanged = told(told, true);
        assertThat(unchanged.getTtlSeconds()).isEqualTo(7_200);
        assertThat(unchanged.getSkipHours()).containsExactly(2, 3);
        assertThat(unchanged.getSkipDays()).containsExactly("SUNDAY");
        FeedState silent =
                FeedProgress.told(unchanged, Optional.of(new Reception(false, null, Pace.UNTOLD)), List.of());
        assertThat(silent.getTtlSeconds()).isNull();
        assertThat(silent.getSkipHours()).isEmpty();
    }

    @Test
    void shouldForgetWhatAServerSaidToAnotherRecord() {
        FeedState state = FeedProgress.gone(
                FeedProgress.succeeded(
                        FeedProgress.under(FeedProgress.start("f"), "one"),
                        Map.of("a", "1"),
                        CURSOR.at("https://moved.example/"),
                        NOW,
                        null),
                "answered 410",
                NOW);
        assertThat(state.getGone()).isTrue();
        assertThat(state.getNextPoll()).isNull();
        assertThat(state.getNextPollCause()).isEqualTo(PollCause.GONE);
        assertThat(FeedProgress.under(state, "one")).isEqualTo(state);
        FeedState other = FeedProgress.under(state, "other");
        assertThat(other.getGone()).isFalse();
        assertThat(FeedProgress.cursor(other)).isEqualTo(Cursor.START);
        assertThat(other.getSeen()).isEqualTo(state.getSeen());
        assertThat(other.getLastError()).isEqualTo("answered 410");
    }

    private static FeedState polled(FeedState state) {
        return FeedProgress.succeeded(state, Map.of(), CURSOR, NOW, null);
    }

    private static FeedState told(FeedState state, boolean unchanged, Instant... published) {
        Reception told = new Reception(unchanged, null, unchanged ? null : Pace.UNTOLD);
        return FeedProgress.told(polled(state), Optional.of(told), List.of(published));
    }
}
