package dev.muster.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What those read who wait. */
final class ProgressLineTest {
    private final StringWriter err = new StringWriter();
    private final AtomicLong now = new AtomicLong();

    private ProgressLine line(boolean isTerminal) {
        return new ProgressLine(new PrintWriter(err), "records", isTerminal, now::get);
    }

    private void after(int seconds) {
        now.set(Duration.ofSeconds(seconds).toNanos());
    }

    @Test
    void shouldWriteOneLineAnewOnATerminalAndLeaveNothingThere() {
        try (ProgressLine line = line(true)) {
            line.at(1, 90_000);
            after(2);
            line.at(3_000, 90_000);
            after(3);
            line.at(9_000, 90_000);
        }
        assertThat(err)
                .hasToString("\r\033[K3,000 of 90,000 records, 1,500/s, 58 s left"
                        + "\r\033[K9,000 of 90,000 records, 3,000/s, 27 s left\r\033[K");
    }

    @Test
    void shouldWriteALineNowAndThenElsewhere() {
        try (ProgressLine line = line(false)) {
            after(9);
            line.at(9, 100_000);
            after(10);
            line.at(20, 100_000);
            after(11);
            line.at(30, 100_000);
            after(20);
            line.at(100_000, 100_000);
        }
        assertThat(err.toString().lines())
                .containsExactly(
                        "muster: 20 of 100,000 records, 2.0/s, 13 h left",
                        "muster: 100,000 of 100,000 records, 5,000/s");
    }

    @Test
    void shouldTellNoEndThatIsNotKnown() {
        try (ProgressLine line = line(false)) {
            after(10);
            line.at(200, 0);
        }
        assertThat(err.toString().lines()).containsExactly("muster: 200 records, 20/s");
    }
}
