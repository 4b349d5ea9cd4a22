package dev.muster.app.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536})
    void shouldRefuseAPortThatThereIsNot(int port) {
        assertThatThrownBy(() -> LoopbackPort.claim(port, "a test", "--test-port"))
                .isInstanceOf(StartException.class)
                .hasMessageContainingAll("--test-port " + port, "65535");
    }

    @Test
    void shouldTellOfTheAddressThatIsListenedOn() throws IOException {
        String other = "127.0.0.2";
        assumeTrue(LoopbackPort.isFree(other, 0), "this machine has one loopback address only");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName(other))) {
            assertThat(LoopbackPort.isFree(other, taken.getLocalPort())).isFalse();
            assertThat(LoopbackPort.isFree(LoopbackPort.HOST, taken.getLocalPort()))
                    .isTrue();
        }
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
