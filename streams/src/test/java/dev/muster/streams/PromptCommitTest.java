package dev.muster.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PromptCommitTest {
    private static final Duration INTERVAL = Duration.ofMillis(40);
    private static final long LONG_AGO = 400;

    private final MockProcessorContext<String, String> context = new MockProcessorContext<>();
    private final CommitPace pace = new CommitPace(INTERVAL);
    private final PromptCommit<String, String> node = new PromptCommit<>(pace);
    private long now = 1_729_244_400_000L;

    @BeforeEach
    void init() {
        context.setCurrentSystemTimeMs(now);
        node.init(context);
    }

    @Test
    void shouldAskForACommitBehindWhatHasJustCome() {
        pass(20);
        assertThat(context.committed()).isTrue();
    }

    @Test
    void shouldLeaveWhatHasWaitedLongToKafka() {
        pass(LONG_AGO);
        later(39);
        pass(LONG_AGO);
        later(39);
        assertThat(context.committed()).isFalse();
    }

    @Test
    void shouldAskInAPauseForWhatHasWaitedLong() {
        pass(LONG_AGO);
        later(40);
        assertThat(context.committed()).isTrue();
    }

    @Test
    void shouldNotKnowHowLongWhatIsStillToComeHasWaited() {
        pass(-1);
        assertThat(context.committed()).isFalse();
    }

    @Test
    void shouldAskOnceAnInterval() {
        pass(20);
        context.resetCommit();
        later(39);
        pass(20);
        assertThat(context.committed()).isFalse();
        later(1);
        assertThat(context.committed()).isTrue();
    }

    @Test
    void shouldAskForNothingWhereNothingPasses() {
        pass(20);
        context.resetCommit();
        later(1000);
        assertThat(context.committed()).isFalse();
    }

    @Test
    void shouldAskOnceForAllTasksOfAThread() {
        pass(20);
        var other = new MockProcessorContext<String, String>();
        other.setCurrentSystemTimeMs(now);
        var beside = new PromptCommit<String, String>(pace);
        beside.init(other);
        beside.process(new Record<>("key", "value", now));
        assertThat(other.committed()).isFalse();
    }

    @Test
    void shouldAskForAnotherThreadAsIfItWereAlone() throws InterruptedException {
        pass(20);
        context.resetCommit();
        var other = new Thread(() -> pass(20));
        other.start();
        other.join();
        assertThat(context.committed()).isTrue();
    }

    private void pass(long age) {
        context.resetForwards();
        Record<String, String> input = new Record<>("key", "value", now - age);
        node.process(input);
        assertThat(context.forwarded())
                .singleElement()
                .satisfies(forwarded -> assertThat(forwarded.record()).isEqualTo(input));
    }

    private void later(long millis) {
        now += millis;
        context.setCurrentSystemTimeMs(now);
        context.scheduledPunctuators().forEach(look -> look.getPunctuator().punctuate(now));
    }
}
