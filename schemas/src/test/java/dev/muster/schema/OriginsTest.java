package dev.muster.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OriginsTest {
    static {
        AvroTrust.establish();
    }

    @Test
    void shouldCountOutletsThatWroteForThemselves() {
        assertThat(origins(source("a", "Antara", "One text."), source("b", "Tempo", "Another text.")))
                .isEqualTo(2);
    }

    @Test
    void shouldCountNothingForNobody() {
        assertThat(Origins.of(List.of()).count()).isZero();
    }

    @Test
    void shouldCountAnOutletOnceHoweverItIsWritten() {
        assertThat(origins(source("a", "The  BBC", "One."), source("b", "the bbc", "Two.")))
                .isEqualTo(1);
    }

    @Test
    void shouldCountASyndicatedSentenceOnce() {
        assertThat(origins(
                        source("a", "Antara", "NIS: \u201c1,500 troops\u201d were sent."),
                        source("b", "Tempo", "NIS: \"1,500 troops\"  were sent")))
                .isEqualTo(1);
    }

    @Test
    void shouldCountAWireOnceWhoeverPrintsIt() {
        assertThat(origins(
                        source("a", "Antara", "One.").setOrigin("Reuters"),
                        source("b", "Tempo", "Two.").setOrigin("REUTERS")))
                .isEqualTo(1);
    }

    @Test
    void shouldCountAWireAndItsOwnArticleOnce() {
        assertThat(origins(
                        source("a", "Reuters", "One."),
                        source("b", "Tempo", "Two.").setOrigin("Reuters")))
                .isEqualTo(1);
    }

    @Test
    void shouldJoinWhatAThirdOneJoins() {
        assertThat(origins(
                        source("a", "Antara", "Same sentence."),
                        source("b", "Tempo", "Other sentence.").setOrigin("AFP"),
                        source("c", "Detik", "Same sentence.").setOrigin("AFP"),
                        source("d", "BBC", "Its own.")))
                .isEqualTo(2);
    }

    @Test
    void shouldTellOutletsApartInAnyScript() {
        assertThat(origins(
                        source("a", "\u041f\u0440\u0430\u0432\u0434\u0430", "One."),
                        source("b", "\u65b0\u534e", "Two.")))
                .isEqualTo(2);
    }

    @Test
    void shouldTakeTheArticlesOfAFeedThatNamesNoOutletAsOne() {
        var origins = Origins.of(List.of(
                source("a", null, "One.").build(), source("b", null, "Two.").build()));

        assertThat(origins.count()).isEqualTo(1);
        assertThat(origins.outlets()).isEqualTo(1);
    }

    @Test
    void shouldCountASourceOnceHoweverOftenItIsAdded() {
        var origins = new Origins();
        origins.add("Antara", "feed", null, List.of("One."));
        origins.add("Antara", "feed", null, List.of("Two."));
        origins.add("Tempo", "feed", null, List.of());

        assertThat(origins.count()).isEqualTo(2);
        assertThat(origins.outlets()).isEqualTo(2);
    }

    private static int origins(Source.Builder... sources) {
        return Origins.of(Stream.of(sources).map(Source.Builder::build).toList())
                .count();
    }

    private static Source.Builder source(String articleId, String outlet, String sentence) {
        var time = Instant.EPOCH;
        return Source.newBuilder()
                .setArticleId(articleId)
                .setFeed("feed")
                .setOutlet(outlet)
                .setLang("en")
                .setPublishedAt(time)
                .setFirstSeen(time)
                .setLastSeen(time)
                .setStatedOn(LocalDate.EPOCH)
                .setEvidence(List.of(new Evidence(sentence, 0, sentence.length())))
                .setConfidence(0.9)
                .setTrace(List.of())
                .setRules("1");
    }
}
