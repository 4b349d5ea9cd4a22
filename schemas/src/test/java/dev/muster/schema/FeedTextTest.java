package dev.muster.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedTextTest {
    @Test
    void shouldBelieveTheNewestText() {
        assertThat(inForce(text("a", 1, 900), text("b", 2, 500))).isEqualTo("b");
    }

    @Test
    void shouldNotBelieveATeaserBesideTheText() {
        assertThat(inForce(text("a", 1, 900), text("b", 2, 449))).isEqualTo("a");
        assertThat(inForce(text("b", 2, 449))).isEqualTo("b");
    }

    @Test
    void shouldTakeATextOfUnknownLengthAsItComes() {
        assertThat(inForce(text("a", 1, 900), text("b", 2, -1))).isEqualTo("b");
        assertThat(inForce(text("a", 3, 900), text("b", 2, -1))).isEqualTo("a");
    }

    @Test
    void shouldDecideBetweenTextsOfOneTimeByWhatTheyAre() {
        var one = new FeedText("b", Instant.EPOCH, "hash 1", 10);
        var other = new FeedText("a", Instant.EPOCH, "hash 2", 10);

        assertThat(FeedText.inForce(List.of(one, other))).isEqualTo(other);
        assertThat(FeedText.inForce(List.of(other, one))).isEqualTo(other);
    }

    private static String inForce(FeedText... texts) {
        return FeedText.inForce(List.of(texts)).feed();
    }

    private static FeedText text(String feed, int second, int length) {
        return new FeedText(feed, Instant.EPOCH.plusSeconds(second), "hash " + feed, length);
    }
}
