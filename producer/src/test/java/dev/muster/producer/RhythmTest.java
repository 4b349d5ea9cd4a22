package dev.muster.producer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.producer.feed.Reception;
import dev.muster.schema.FeedState;
import dev.muster.schema.PollCause;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RhythmTest {

    /** A Friday. */
    private static final Instant NOW = Instant.parse("2024-11-01T00:00:00Z");

    private static final Rhythm ADAPTIVE = new Rhythm("gazette", Duration.ofMinutes(15), false, true);

    @Test
    void shouldWaitTheIntervalThatSomebodyChoseWhateverTheServerSays() {
        NextPoll next = new Rhythm("gazette", Duration.ofMinutes(15), true, false)
                .afterSuccess(NOW, state(40, Duration.ofDays(9)).build(), fresh("PT3H"));
        assertThat(next).isEqualTo(new NextPoll(NOW.plusSeconds(900), PollCause.OWN_INTERVAL, "its interval of 15m"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void shouldBeginWithTheUsualIntervalHoweverOldItsFirstArticlesAre(int articles) {
        NextPoll next =
                ADAPTIVE.afterSuccess(NOW, state(articles, Duration.ofDays(900)).build(), Optional.empty());
        assertThat(next.at()).isEqualTo(NOW.plusSeconds(900));
        assertThat(next.cause()).isEqualTo(PollCause.USUAL_INTERVAL);
        assertThat(next.reason()).contains("15m");
    }

    @ParameterizedTest
    @CsvSource({
        "24, PT24H, PT15M", // an article an hour
        "4, PT24H, PT1H30M",
        "60, PT10H, PT5M", // never more often
        "7, P7D, PT6H",
        "3, P365D, P1D", // never more seldom
        "3, PT0S, PT5M"
    })
    void shouldFollowTheRhythmOfItsArticles(int articles, Duration span, Duration wait) {
        NextPoll next = ADAPTIVE.afterSuccess(NOW, state(articles, span).build(), Optional.empty());
        assertThat(next.at()).isEqualTo(NOW.plus(wait));
        assertThat(next.cause()).isEqualTo(PollCause.RHYTHM);
        assertThat(next.reason()).contains("for an article every");
    }

    @ParameterizedTest
    @CsvSource({"PT1H, PT1H, CACHE_CONTROL", "PT1M, PT15M, RHYTHM", "P30D, P1D, CACHE_CONTROL"})
    void shouldNotAskWhileTheServerSaysThatItsAnswerHolds(Duration told, Duration wait, PollCause cause) {
        NextPoll next = ADAPTIVE.afterSuccess(NOW, state(24, Duration.ofDays(1)).build(), fresh(told.toString()));
        assertThat(next.at()).isEqualTo(NOW.plus(wait));
        assertThat(next.cause()).isEqualTo(cause);
    }

    @Test
    void shouldNotAskWhileTheFeedSaysThatItStays() {
        FeedState state = state(24, Duration.ofDays(1)).setTtlSeconds(7200L).build();
        NextPoll next = ADAPTIVE.afterSuccess(NOW, state, fresh("PT1H"));
        assertThat(next.at()).isEqualTo(NOW.plusSeconds(7200));
        assertThat(next.cause()).isEqualTo(PollCause.TTL);
        assertThat(next.reason()).isEqualTo("the feed says that it stays as it is for 2h (ttl)");
    }

    @Test
    void shouldSkipTheHoursAndDaysOnWhichTheFeedDoesNotChange() {
        FeedState.Builder state = state(24, Duration.ofDays(1)).setSkipHours(List.of(0, 1, 5));
        NextPoll hours = ADAPTIVE.afterSuccess(NOW, state.build(), Optional.empty());
        assertThat(hours.at()).isEqualTo("2024-11-01T02:00:00Z");
        assertThat(hours.cause()).isEqualTo(PollCause.SKIP);
        NextPoll days = ADAPTIVE.afterSuccess(
                NOW, state.setSkipDays(List.of("FRIDAY", "SATURDAY")).build(), Optional.empty());
        assertThat(days.at()).isEqualTo("2024-11-03T02:00:00Z");
        NextPoll always = ADAPTIVE.afterSuccess(
                NOW,
                state.setSkipDays(List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"))
                        .build(),
                Optional.empty());
        assertThat(always.at()).isEqualTo(NOW.plusSeconds(900));
    }

    @ParameterizedTest
    @CsvSource({
        "PT15M, 1, PT15M",
        "PT15M, 2, PT30M",
        "PT15M, 5, PT4H",
        "PT15M, 6, PT6H",
        "PT15M, 1000000, PT6H",
        "PT10S, 7, PT640S",
        "PT10S, 8, PT640S",
        "PT24H, 3, PT24H"
    })
    void shouldWaitTwiceAsLongAfterEachError(Duration interval, int errors, Duration wait) {
        NextPoll next = Rhythm.fixed("gazette", interval).afterError(NOW, errors, Optional.empty());
        assertThat(Duration.between(NOW, next.at()))
                .isBetween(wait, wait.plus(wait.dividedBy(10)))
                .isEqualTo(Duration.between(
                        NOW,
                        Rhythm.fixed("gazette", interval)
                                .afterError(NOW, errors, Optional.empty())
                                .at()));
        assertThat(next.cause()).isEqualTo(PollCause.ERRORS);
        assertThat(next.reason()).contains(errors + " error");
    }

    @Test
    void shouldSpreadWhatFailedTogether() {
        List<Instant> again = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            again.add(Rhythm.fixed("feed-" + i, Duration.ofMinutes(15))
                    .afterError(NOW, 3, Optional.empty())
                    .at());
        }
        assertThat(again.stream().distinct().count()).isGreaterThan(5);
    }

    @Test
    void shouldNeverAskBeforeTheServerAllows() {
        Rhythm rhythm = Rhythm.fixed("gazette", Duration.ofMinutes(15));
        assertThat(rhythm.afterError(NOW, 1, Optional.of(Duration.ofHours(1))))
                .isEqualTo(new NextPoll(NOW.plusSeconds(3600), PollCause.SERVER_ASKED, "the server asked to wait 1h"));
        NextPoll longer = rhythm.afterError(NOW, 1, Optional.of(Duration.ofSeconds(1)));
        assertThat(longer.at()).isAfterOrEqualTo(NOW.plusSeconds(900));
        assertThat(longer.cause()).as("so that it holds over a restart").isEqualTo(PollCause.SERVER_ASKED);
        assertThat(longer.reason()).contains("after 1 error", "the server asked for 1s");
        assertThat(rhythm.afterError(NOW, 1, Optional.of(Duration.ofDays(365))).at())
                .isEqualTo(NOW.plus(Rhythm.LONGEST_ASKED));
    }

    private static Optional<Reception> fresh(String time) {
        return Optional.of(new Reception(false, Duration.parse(time), null));
    }

    /** So many articles, the earliest so long ago. */
    private static FeedState.Builder state(int articles, Duration span) {
        List<Instant> arrivals = new ArrayList<>();
        for (int i = 1; i <= articles; i++) {
            arrivals.add(NOW.minus(span.multipliedBy(i).dividedBy(articles)));
        }
        return FeedState.newBuilder(FeedProgress.start("gazette")).setArrivals(arrivals);
    }
}
