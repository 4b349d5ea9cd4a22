package dev.muster.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmTest {

    private static final Instant NOW = Instant.parse("2024-11-01T00:00:00Z");

    @Test
    void shouldWaitItsIntervalAfterASuccess() {
        assertThat(new Rhythm(Duration.ofMinutes(15)).afterSuccess(NOW))
                .isEqualTo(new NextPoll(NOW.plusSeconds(900), "its interval of 15m"));
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
        NextPoll next = new Rhythm(interval).afterError(NOW, errors, Optional.empty());
        assertThat(next.at()).isEqualTo(NOW.plus(wait));
        assertThat(next.reason()).contains(errors + " errors");
    }

    @Test
    void shouldNeverAskBeforeTheServerAllows() {
        Rhythm rhythm = new Rhythm(Duration.ofMinutes(15));
        assertThat(rhythm.afterError(NOW, 1, Optional.of(Duration.ofHours(1))))
                .isEqualTo(new NextPoll(NOW.plusSeconds(3600), "the server asked to wait 1h"));
        assertThat(rhythm.afterError(NOW, 1, Optional.of(Duration.ofSeconds(1))).at())
                .isEqualTo(NOW.plusSeconds(900));
        assertThat(rhythm.afterError(NOW, 1, Optional.of(Duration.ofDays(365))).at())
                .isEqualTo(NOW.plus(Rhythm.LONGEST_ASKED));
    }
}
