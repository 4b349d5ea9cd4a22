package dev.muster.app.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

final class LoopbackPortTest {
    @Test
    void shouldGiveBackAPortThatIsFree() {
        int free = LoopbackPort.anyFree();

        assertThat(LoopbackPort.claim(free, "a test", "--test-port")).isEqualTo(free);
    }

    @Test
    void shouldChooseAPortForZero() {
        assertThat(LoopbackPort.claim(0, "a test", "--test-port")).isPositive();
    }

    @Test
    void shouldNameThePortItsPurposeAndTheRemedyWhenItIsInUse() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName(LoopbackPort.HOST))) {
            assertThatThrownBy(() -> LoopbackPort.claim(other.getLocalPort(), "the page", "--port"))
                    .isInstanceOf(StartException.class)
                    .hasMessageContainingAll(Integer.toString(other.getLocalPort()), "the page", "--port", "in use by");
        }
    }
}
