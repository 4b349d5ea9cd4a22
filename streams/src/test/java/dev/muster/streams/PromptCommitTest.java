package dev.muster.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PromptCommitTest {
    private static final long NOW = 1_729_244_400_000L;

    private final MockProcessorContext<String, String> context = new MockProcessorContext<>();
    private final AtomicLong asked = new AtomicLong();
    private final PromptCommit<String, String> node = new PromptCommit<>(asked);

    @BeforeEach
    void init() {
        context.setCurrentSystemTimeMs(NOW);
        node.init(context);
    }

    @Test
    void shouldAskForACommitBehindWhatHasJustCome() {
        pass(NOW - 20);
        assertThat(context.committed()).isTrue();
    }

    @Test
    void shouldLeaveWhatHasWaitedLongToTheInterval() {
        pass(NOW - 100);
        assertThat(context.committed()).isFalse();
    }

    @Test
    void shouldLeaveWhatIsStillToComeToTheInterval() {
        pass(NOW + 1);
        assertThat(context.committed()).isFalse();
    }

    @Test
    void shouldNotAskMoreOftenThanTheInterval() {
        asked.set(NOW - 20);
        pass(NOW - 20);
        assertThat(context.committed()).isFalse();
    }

    private void pass(long timestamp) {
        Record<String, String> input = new Record<>("key", "value", timestamp);
        node.process(input);
        assertThat(context.forwarded())
                .singleElement()
                .satisfies(forwarded -> assertThat(forwarded.record()).isEqualTo(input));
    }
}
