package dev.muster.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectionTest {
    private static final Map<String, String> IMPATIENT =
            Map.of("default.api.timeout.ms", "500", "request.timeout.ms", "400");

    @Test
    void shouldHandItsPropertiesToEveryClient() {
        var connection =
                new Connection("broker:9092", Connection.DEFAULT_REGISTRY, "news.", Map.of("security.protocol", "SSL"));

        assertThat(connection.clientProperties())
                .containsOnly(Map.entry("bootstrap.servers", "broker:9092"), Map.entry("security.protocol", "SSL"));
        assertThat(connection.topics().articles().name()).isEqualTo("news.articles");
        assertThat(connection.schemaRegistry()).hasToString(Connection.DEFAULT_REGISTRY);
    }

    @Test
    void shouldLetTheAddressWinOverTheProperties() {
        var connection = new Connection(
                "broker:9092", Connection.DEFAULT_REGISTRY, "", Map.of("bootstrap.servers", "other:9092"));
        assertThat(connection.clientProperties()).containsEntry("bootstrap.servers", "broker:9092");
    }

    @Test
    void shouldRefuseAPrefixThatNoTopicCanHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Connection("broker:9092", Connection.DEFAULT_REGISTRY, "my news/", Map.of()))
                .withMessageContaining("topic name 'my news/articles'")
                .withMessageContaining("letters, digits");
    }

    @Test
    void shouldNameTheBrokerThatDoesNotAnswerAndTheRemedy() throws IOException {
        var connection = new Connection(freeAddress(), Connection.DEFAULT_REGISTRY, Topics.DEFAULT_PREFIX, IMPATIENT);

        assertThatExceptionOfType(TopicSetupException.class)
                .isThrownBy(connection::prepare)
                .withMessageContaining(connection.bootstrapServers())
                .withMessageContaining("`muster up`")
                .withMessageContaining("--bootstrap-server");
        assertThat(TopicSetup.of(connection).check().ok()).isFalse();
    }

    private static String freeAddress() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "127.0.0.1:" + socket.getLocalPort();
        }
    }

    @Test
    void shouldNameTheBrokerWhoseAddressMeansNothing() {
        var connection = new Connection("nonsense", Connection.DEFAULT_REGISTRY, Topics.DEFAULT_PREFIX, IMPATIENT);

        assertThatExceptionOfType(TopicSetupException.class)
                .isThrownBy(connection::prepare)
                .withMessageContaining("The broker at nonsense cannot be used (Invalid url in bootstrap.servers");
    }
}
