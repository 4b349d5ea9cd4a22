package dev.muster.producer.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeaserTest {

    private static final String SENTENCE = "The ministry said on Friday that 1,500 soldiers had reached the border. ";

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Short.", "The army moved […]"})
    void shouldTakeAShortTextForATeaser(String text) {
        assertThat(Teaser.isTeaser(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "and then…",
                "and [...]",
                "And so on.\nRead more",
                "Und so weiter.\nWeiterlesen »",
                "Lalu.\nBaca selengkapnya"
            })
    void shouldTakeALongTextThatSaysItIsCutForATeaser(String end) {
        assertThat(Teaser.isTeaser(SENTENCE.repeat(40) + end)).isTrue();
    }

    @Test
    void shouldTakeALongTextForWhole() {
        assertThat(Teaser.isTeaser(SENTENCE.repeat(10))).isFalse();
        assertThat(Teaser.isTeaser(SENTENCE.repeat(30) + "No stop")).isFalse();
        assertThat(Teaser.isTeaser(SENTENCE.repeat(10) + "\nThe post Border appeared first on Gazette."))
                .isFalse();
        assertThat(Teaser.isTeaser("周五国防部表示士兵已经抵达边境。".repeat(15))).isFalse();
    }

    @Test
    void shouldTakeATextThatBreaksOffForATeaser() {
        assertThat(Teaser.isTeaser(SENTENCE.repeat(10) + "The ministry also")).isTrue();
    }
}
