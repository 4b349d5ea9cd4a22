package dev.muster.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class DockerConditionTest {
    @Test
    void shouldRunWhereAnEngineAnswers() {
        assertThat(DockerCondition.evaluate("BrokerTest", true, true).isDisabled())
                .isFalse();
        assertThat(DockerCondition.evaluate("BrokerTest", true, false).isDisabled())
                .isFalse();
    }

    @Test
    void shouldSayWhatItSkips() {
        var skipped = DockerCondition.evaluate("BrokerTest", false, false);
        assertThat(skipped.isDisabled()).isTrue();
        assertThat(skipped.getReason()).contains("skipped: no Docker engine for BrokerTest");
    }

    @Test
    void shouldFailWhereNothingMayBeSkipped() {
        assertThatIllegalStateException()
                .isThrownBy(() -> DockerCondition.evaluate("BrokerTest", false, true))
                .withMessageContaining("BrokerTest needs a Docker engine")
                .withMessageContaining("-Dmuster.noSkips=true");
    }
}
