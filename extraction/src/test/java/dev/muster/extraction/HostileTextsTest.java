package dev.muster.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.extraction.HostileTexts.Growing;
import dev.muster.extraction.claim.Evidence;
import dev.muster.extraction.claim.ReadClaim;
import dev.muster.extraction.pack.MadeUpLanguages;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads what nobody writes in good faith: it may yield anything, but never an error, and evidence stands where it says. */
final class HostileTextsTest {
    private static final long SEED = 20241018;
    private static final int TEXTS = 3000;
    private static final int SMALL = 300;
    private static final int LARGE = 40_000;
    private static final LocalDate PUBLISHED = LocalDate.of(2024, 11, 4);

    private final ClaimExtractor extractor = ClaimExtractor.over(MadeUpLanguages.ALL);

    static List<Growing> texts() {
        return HostileTexts.all();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void shouldReadWhateverTheText(Growing text) {
        hold(text.of(SMALL));
        hold(text.of(LARGE));
    }

    @Test
    void shouldReadDamagedTexts() {
        HostileTexts.damaged(SEED, TEXTS).forEach(this::hold);
    }

    private void hold(String body) {
        ArticleText article = new ArticleText("qaa", PUBLISHED, null, null, body);
        Extraction read = extractor.extract(article);
        for (ReadClaim claim : read.claims()) {
            for (Evidence evidence : claim.evidence()) {
                assertThat(body.substring(evidence.start(), evidence.end()))
                        .as("seed %d: %s", SEED, claim)
                        .isEqualTo(evidence.text());
            }
        }
        assertThat(read.claims()).as("seed %d", SEED).isEqualTo(whole(article));
    }

    /** The same without looking first whether there can be a claim. */
    private List<ReadClaim> whole(ArticleText article) {
        return extractor.explain(article).extraction().claims();
    }
}
