package dev.muster.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonLinesTest {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final LoggerContext context = new LoggerContext();
    private final JsonLines lines = new JsonLines("up");

    @BeforeEach
    void start() {
        lines.setContext(context);
        lines.start();
    }

    @Test
    void shouldTellEverythingInOneObject() throws Exception {
        Exception failure = new IllegalStateException("no \"broker\"", new RuntimeException("root\nof it"));
        JsonNode line = read(event("dev.muster.streams.StreamsStage", "stopped", failure));

        assertThat(line.get("timestamp").asText()).isEqualTo("2024-11-01T12:00:00.123Z");
        assertThat(line.get("level").asText()).isEqualTo("WARN");
        assertThat(line.get("logger").asText()).isEqualTo("dev.muster.streams.StreamsStage");
        assertThat(line.get("stage").asText()).isEqualTo("streams");
        assertThat(line.get("message").asText()).isEqualTo("stopped");
        assertThat(line.at("/error/class").asText()).isEqualTo(IllegalStateException.class.getName());
        assertThat(line.at("/error/message").asText()).isEqualTo("no \"broker\"");
        assertThat(line.at("/error/stack").asText())
                .contains("shouldTellEverythingInOneObject")
                .contains("Caused by: java.lang.RuntimeException: root\nof it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"org.apache.kafka.clients.NetworkClient", "dev.muster.app.up.LocalMuster", "dev.muster.producers"
            })
    void shouldTellTheProcessWhereALoggerIsNoStages(String logger) throws Exception {
        assertThat(read(event(logger, "", null)).get("stage").asText()).isEqualTo("up");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"},{\"level\":\"ERROR\"}",
                "two\nlines\r\nand\u2028more\u0085",
                "\\ \u0000 \u001b[31m red \u007f",
                "\ud83d",
                "\udc00 a lone half \ud83d and \ud83d\ude00",
                "\u202e gnihtyreve",
                "</script>{}"
            })
    void shouldBeOneLineOfValidJsonWhateverIsLogged(String hostile) throws Exception {
        LoggingEvent event = event("dev.muster.producer." + hostile, hostile, new RuntimeException(hostile));
        event.setThreadName(hostile);

        JsonNode line = read(event);

        String expected = new String(hostile.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(line.get("message").asText()).isEqualTo(expected);
        assertThat(line.at("/error/message").asText()).isEqualTo(expected);
        assertThat(line.get("thread").asText()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Feed a begins: rss https://reader:hunter2@example.org/feed",
                "https://example.org/feed?lang=en&api_token=hunter2&page=1 answers 500",
                "jdbc:postgresql://db/muster?user=m&password=hunter2",
                "sent Authorization: Bearer hunter2, refused",
                "ScramLoginModule required username=\"m\" password=\"hunter2 & more of hunter2\";"
            })
    void shouldHideWhatIsSecretInAddresses(String message) throws Exception {
        LoggingEvent event = event("dev.muster.producer.FeedRun", message, new RuntimeException(message));
        TextLines text = new TextLines();
        text.setContext(context);
        text.setCharset(StandardCharsets.UTF_8);
        text.setPattern("%msg%n%ex");
        text.start();

        assertThat(read(event).toString()).doesNotContain("hunter2").contains("…");
        assertThat(new String(text.encode(event), StandardCharsets.UTF_8))
                .doesNotContain("hunter2")
                .contains("…", "RuntimeException");
    }

    private JsonNode read(LoggingEvent event) throws CharacterCodingException, JsonProcessingException {
        byte[] bytes = lines.encode(event);
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        assertThat(text).endsWith("}\n");
        assertThat(text.chars().filter(c -> c < ' ')).containsExactly((int) '\n');
        return JSON.readTree(text);
    }

    private LoggingEvent event(String logger, String message, Throwable failure) {
        Logger from = context.getLogger(logger);
        LoggingEvent event = new LoggingEvent(JsonLinesTest.class.getName(), from, Level.WARN, message, failure, null);
        event.setInstant(Instant.parse("2024-11-01T12:00:00.123Z"));
        return event;
    }
}
