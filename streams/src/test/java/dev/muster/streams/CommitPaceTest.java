package dev.muster.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class CommitPaceTest {
    private static final Duration INTERVAL = Duration.ofMillis(40);
    private static final long LONG_AGO = 400;

    private final CommitPace pace = new CommitPace(INTERVAL);
    private long now = 1_729_244_400_000L;

    @Test
    void shouldCommitBehindWhatHasJustCome() {
        assertThat(isDueBehind(20)).isTrue();
    }

    @Test
    void shouldLeaveWhatHasWaitedLongToKafka() {
        assertThat(isDueBehind(LONG_AGO)).isFalse();
        now += 39;
        assertThat(pace.isDueAt(now)).isFalse();
        assertThat(isDueBehind(LONG_AGO)).isFalse();
        now += 39;
        assertThat(pace.isDueAt(now)).isFalse();
        assertThat(pace.longest()).isEqualTo(Duration.ofMillis(400));
    }

    @Test
    void shouldCommitInAPauseWhatHasWaitedLong() {
        isDueBehind(LONG_AGO);
        now += 40;
        assertThat(pace.isDueAt(now)).isTrue();
    }

    @Test
    void shouldNotKnowHowLongWhatIsStillToComeHasWaited() {
        assertThat(isDueBehind(-1)).isFalse();
    }

    @Test
    void shouldCommitOnceAnInterval() {
        isDueBehind(20);
        now += 39;
        assertThat(isDueBehind(20)).isFalse();
        assertThat(pace.isDueAt(now)).isFalse();
        now += 1;
        assertThat(pace.isDueAt(now)).isTrue();
    }

    @Test
    void shouldCommitNothingWhereNothingPasses() {
        isDueBehind(20);
        now += 1000;
        assertThat(pace.isDueAt(now)).isFalse();
    }

    @Test
    void shouldKeepThePaceOfEachThread() {
        isDueBehind(20);
        var other = Executors.newSingleThreadExecutor();
        try {
            assertThat(CompletableFuture.supplyAsync(() -> isDueBehind(20), other))
                    .succeedsWithin(Duration.ofSeconds(10))
                    .isEqualTo(true);
        } finally {
            other.shutdown();
        }
        assertThat(isDueBehind(20)).isFalse();
    }

    @Test
    void shouldCommitWhatFollowsBehindACommitForItself() {
        isDueBehind(20);
        assertThat(pace.further().isDueBehind(now - 30, now)).isTrue();
    }

    @Test
    void shouldTakeWhatPassesElsewhereForNoPause() {
        var further = pace.further();
        further.isDueBehind(now - LONG_AGO, now);
        now += 39;
        isDueBehind(LONG_AGO);
        now += 39;
        assertThat(further.isDueAt(now)).isFalse();
        now += 1;
        assertThat(further.isDueAt(now)).isTrue();
    }

    private boolean isDueBehind(long age) {
        return pace.isDueBehind(now - age, now);
    }
}
