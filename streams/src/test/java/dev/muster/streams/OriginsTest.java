package dev.muster.streams;

import static dev.muster.streams.Mentions.source;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.schema.Source;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OriginsTest {
    @Test
    void shouldCountOutletsThatWroteForThemselves() {
        assertThat(origins(source("a", "Antara", 1, "One text."), source("b", "Tempo", 1, "Another text.")))
                .isEqualTo(2);
    }

    @Test
    void shouldCountNothingForNobody() {
        assertThat(Origins.count(List.of())).isZero();
    }

    @Test
    void shouldCountAnOutletOnceHoweverItIsWritten() {
        assertThat(origins(source("a", "The  BBC", 1, "One."), source("b", "the bbc", 1, "Two.")))
                .isEqualTo(1);
    }

    @Test
    void shouldCountASyndicatedSentenceOnce() {
        assertThat(origins(
                        source("a", "Antara", 1, "NIS: \u201c1,500 troops\u201d were sent."),
                        source("b", "Tempo", 1, "NIS: \"1,500 troops\"  were sent")))
                .isEqualTo(1);
    }

    @Test
    void shouldCountAWireOnceWhoeverPrintsIt() {
        assertThat(origins(
                        source("a", "Antara", 1, "One.").setOrigin("Reuters"),
                        source("b", "Tempo", 1, "Two.").setOrigin("REUTERS")))
                .isEqualTo(1);
    }

    @Test
    void shouldCountAWireAndItsOwnArticleOnce() {
        assertThat(origins(
                        source("a", "Reuters", 1, "One."),
                        source("b", "Tempo", 1, "Two.").setOrigin("Reuters")))
                .isEqualTo(1);
    }

    @Test
    void shouldJoinWhatAThirdOneJoins() {
        assertThat(origins(
                        source("a", "Antara", 1, "Same sentence."),
                        source("b", "Tempo", 1, "Other sentence.").setOrigin("AFP"),
                        source("c", "Detik", 1, "Same sentence.").setOrigin("AFP"),
                        source("d", "BBC", 1, "Its own.")))
                .isEqualTo(2);
    }

    @Test
    void shouldTellOutletsApartInAnyScript() {
        assertThat(origins(
                        source("a", "\u041f\u0440\u0430\u0432\u0434\u0430", 1, "One."),
                        source("b", "\u65b0\u534e", 1, "Two.")))
                .isEqualTo(2);
    }

    @Test
    void shouldTakeTheArticlesOfAFeedThatNamesNoOutletAsOne() {
        var sources = Stream.of(source("a", null, 1, "One."), source("b", null, 1, "Two."))
                .map(Source.Builder::build)
                .toList();

        assertThat(Origins.count(sources)).isEqualTo(1);
        assertThat(Outlets.count(sources)).isEqualTo(1);
    }

    private static int origins(Source.Builder... sources) {
        return Origins.count(Stream.of(sources).map(Source.Builder::build).toList());
    }
}
