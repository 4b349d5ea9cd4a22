package dev.muster.producer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RobotsTxtTest {
    private static final Instant NOW = Instant.parse("2024-11-01T00:00:00Z");
    private static final URI PAGE = URI.create("https://news.example/2024/a");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private WebException failure;
    private String file = "";
    private int asked;
    private final RobotsTxt robots = new RobotsTxt(this::answer, now::get);

    private WebAnswer answer(WebRequest request, Stop stop) throws WebException {
        asked++;
        if (failure != null) {
            throw failure;
        }
        byte[] content = file.getBytes(StandardCharsets.US_ASCII);
        return new WebAnswer(request.address(), Optional.empty(), false, content, List.of());
    }

    @Test
    void shouldTellARefusalFromAFileThatDoesNotCome() throws WebException {
        file = "User-agent: *\nDisallow: /2024/\n";
        assertThat(refused(new Stop()).fault()).isEqualTo(Fault.ROBOTS);
        now.set(NOW.plus(Duration.ofDays(2)));
        failure = new WebException(Fault.TOO_SLOW, "did not arrive; it is slow", null);
        assertThat(refused(new Stop()))
                .satisfies(refused -> assertThat(refused.fault()).isEqualTo(Fault.ROBOTS_UNREADABLE))
                .hasMessageContaining("it is slow");
        assertThat(asked).isEqualTo(2);
        refused(new Stop());
        assertThat(asked).as("a failure of the host is kept").isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"HOST_BUSY", "HOST_RESTS", "NO_ROOM"})
    void shouldNotHoldItAgainstAHostThatItWasNotAsked(Fault ours) throws WebException {
        failure = new WebException(ours, PAGE + ": not asked", 0, Duration.ofMinutes(2), null);
        assertThat(refused(new Stop())).isSameAs(failure);
        failure = null;
        robots.require(PAGE, new Stop());
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void shouldNotHoldItAgainstAHostThatWeStoppedAsking() throws WebException {
        Stop stop = new Stop();
        stop.stop();
        failure = new WebException(Fault.NETWORK, PAGE + ": cut off", null);
        assertThat(refused(stop)).isSameAs(failure);
        failure = null;
        robots.require(PAGE, new Stop());
    }

    @Test
    void shouldAskAgainWhereTheClockWasSetBack() throws WebException {
        failure = new WebException(Fault.TOO_SLOW, "did not arrive; it is slow", null);
        refused(new Stop());
        failure = null;
        now.set(NOW.minus(Duration.ofDays(1)));
        robots.require(PAGE, new Stop());
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void shouldLetAHostRestAsLongAsItAskedWhereTheClockWasSetBack() {
        HostRests rests = new HostRests(now::get);
        Duration rest = rests.begin("news.example", Optional.empty());
        now.set(NOW.minus(Duration.ofDays(1)));
        assertThat(rests.left("news.example")).contains(rest);
        now.set(NOW.minus(Duration.ofDays(1)).plus(rest));
        assertThat(rests.left("news.example")).isEmpty();
    }

    private WebException refused(Stop stop) {
        AtomicReference<WebException> refused = new AtomicReference<>();
        assertThatExceptionOfType(WebException.class)
                .isThrownBy(() -> robots.require(PAGE, stop))
                .satisfies(refused::set);
        return refused.get();
    }
}
