package dev.muster.languages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Feeds the fuzz target: so many texts in every build, and as long as {@code -Dmuster.fuzz.seconds} says where that is given, from
 * {@code -Dmuster.fuzz.seed} on, which is printed with every failure.
 */
final class ReaderFuzzTest {
    private static final int TEXTS = 150;
    private static final long SEED = Long.getLong("muster.fuzz.seed", 20241018);
    private static final Duration TIME = Duration.ofSeconds(Long.getLong("muster.fuzz.seconds", 0));

    static List<String> packs() {
        return Packs.tags();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void shouldReadWhateverItIsFed(String tag) {
        FuzzTexts texts = new FuzzTexts(tag, Packs.LANGUAGES.packs().get(tag), SEED);
        long end = System.nanoTime() + TIME.dividedBy(Packs.tags().size()).toNanos();
        for (int i = 0; i < TEXTS || System.nanoTime() < end; i++) {
            String text = texts.next();
            assertThatCode(() -> ReaderFuzz.hold(tag, text))
                    .as("seed %d, text %d: <%s>", SEED, i, text)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void shouldReadBytesAsAFuzzerGivesThem() {
        for (byte[] bytes : List.of(new byte[0], new byte[] {0}, new byte[] {1, 0, -40}, bytes("\u0002NIS 1,500 ￿"))) {
            assertThatCode(() -> ReaderFuzz.fuzzerTestOneInput(bytes)).doesNotThrowAnyException();
        }
        assertThat(Packs.tags()).isNotEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
