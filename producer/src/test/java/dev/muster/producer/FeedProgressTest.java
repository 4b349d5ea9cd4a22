package dev.muster.producer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.producer.feed.Cursor;
import dev.muster.producer.feed.Reception;
import dev.muster.producer.syndication.FeedRhythm;
import dev.muster.schema.AvroSerde;
import dev.muster.schema.FeedState;
import dev.muster.schema.PollCause;
import dev.muster.schema.SchemaRegistry;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        FeedState state =
                FeedProgress.scheduled(FeedProgress.succeeded(FeedProgress.start("f"), CURSOR, NOW, null), NEXT);
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
        FeedState again = FeedProgress.succeeded(twice, CURSOR, NOW, null);
        assertThat(again.getStreak()).isEqualTo(1);
        assertThat(again.getLastError()).isEqualTo("still down");
        assertThat(again.getNextPoll()).isNull();
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
        FeedRhythm pace = new FeedRhythm(Duration.ofHours(2), null, Set.of(3, 2), Set.of(DayOfWeek.SUNDAY));
        FeedState told = FeedProgress.told(
                polled(FeedProgress.start("f")), Optional.of(new Reception(false, null, pace)), List.of(), 0);
        FeedState unchanged = told(told, true);
        assertThat(unchanged.getTtlSeconds()).isEqualTo(7_200);
        assertThat(unchanged.getSkipHours()).containsExactly(2, 3);
        assertThat(unchanged.getSkipDays()).containsExactly("SUNDAY");
        FeedState silent =
                FeedProgress.told(unchanged, Optional.of(new Reception(false, null, FeedRhythm.UNTOLD)), List.of(), 0);
        assertThat(silent.getTtlSeconds()).isNull();
        assertThat(silent.getSkipHours()).isEmpty();
    }

    @Test
    void shouldForgetWhatAServerSaidToAnotherRecord() {
        FeedState state = FeedProgress.gone(
                FeedProgress.succeeded(
                        FeedProgress.under(FeedProgress.start("f"), "one"),
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
        assertThat(other.getLastError()).isEqualTo("answered 410");
    }

    @Test
    void shouldKeepWhatIsOddAboutAFeedUntilItComesAnew() {
        Reception odd =
                new Reception(false, null, FeedRhythm.UNTOLD, List.of("malformed XML: a stray character in a tag"));
        FeedState told = FeedProgress.told(polled(FeedProgress.start("f")), Optional.of(odd), List.of(), 0);
        assertThat(told(told, true).getProblems()).containsExactly("malformed XML: a stray character in a tag");
        assertThat(told(told, false).getProblems()).isEmpty();
    }

    @Test
    void shouldAskForAllAgainWhilePagesAreLeft() {
        FeedState left = FeedProgress.told(
                polled(FeedProgress.start("f")),
                Optional.of(new Reception(false, null, FeedRhythm.UNTOLD)),
                List.of(),
                7);
        assertThat(FeedProgress.cursor(left)).isEqualTo(Cursor.START);
        assertThat(FeedProgress.cursor(told(left, true))).isEqualTo(CURSOR);
    }

    private static FeedState polled(FeedState state) {
        return FeedProgress.succeeded(state, CURSOR, NOW, null);
    }

    private static FeedState told(FeedState state, boolean unchanged, Instant... published) {
        Reception told = new Reception(unchanged, null, unchanged ? null : FeedRhythm.UNTOLD);
        return FeedProgress.told(polled(state), Optional.of(told), List.of(published), 0);
    }
}
