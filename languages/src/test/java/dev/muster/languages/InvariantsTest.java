package dev.muster.languages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.extraction.ArticleText;
import dev.muster.extraction.Extraction;
import dev.muster.extraction.check.Example;
import dev.muster.extraction.claim.Evidence;
import dev.muster.extraction.claim.Period;
import dev.muster.extraction.claim.ReadClaim;
import dev.muster.extraction.figure.Quantity;
import dev.muster.extraction.pack.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads random mixtures of a pack's own words and holds every claim to what a claim is, whatever the text says. */
final class InvariantsTest {
    private static final int TEXTS = 500;
    private static final int LEAST_ARTICLES = 50;

    static List<String> packs() {
        return Packs.tags();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void shouldReadOnlyClaimsThatAreClaims(String tag) {
        int claims = 0;
        for (String text : RandomTexts.of(Packs.LANGUAGES.packs().get(tag), TEXTS)) {
            ArticleText article = new ArticleText(tag, Example.PUBLISHED, null, null, text);
            Extraction read = Packs.EXTRACTOR.extract(article);
            read.claims().forEach(claim -> isClaim(claim, text));
            assertThat(Packs.EXTRACTOR.explain(article).extraction()).isEqualTo(read);
            claims += read.claims().size();
        }
        assertThat(claims).as("claims in %d texts", TEXTS).isGreaterThan(TEXTS / 10);
    }

    /** What is left out because it cannot hold a claim is looked at here all the same. */
    @Test
    void shouldReadTheSameClaimsWhetherOrNotItSkipsWhatCanHoldNone() throws IOException {
        List<Path> articles = labelled();
        assertThat(articles).hasSizeGreaterThan(LEAST_ARTICLES);
        for (Path file : articles) {
            ArticleText article = FiledArticle.read(file).text();
            assertThat(Packs.EXTRACTOR.extract(article))
                    .as(file.toString())
                    .isEqualTo(Packs.EXTRACTOR.explain(article).extraction());
        }
    }

    private static List<Path> labelled() throws IOException {
        try (Stream<Path> files = Files.walk(Packs.FOLDER.resolve("articles"))) {
            return files.filter(file -> file.toString().endsWith(".txt")).toList();
        }
    }

    private static void isClaim(ReadClaim claim, String text) {
        String told = "seed " + RandomTexts.SEED + ", " + claim + " in <" + text + ">";
        assertThat(claim.evidence()).as(told).isNotEmpty();
        for (Evidence evidence : claim.evidence()) {
            assertThat(text.substring(evidence.start(), evidence.end()))
                    .as(told)
                    .isEqualTo(evidence.text());
        }
        assertThat(claim.statedOn()).as(told).isBeforeOrEqualTo(Example.PUBLISHED);
        assertThat(claim.force().kind() != null)
                .as(told)
                .isEqualTo(claim.quantity().unit() == Unit.PERSONS);
        assertThat(isOrdered(claim.asOf())).as(told).isTrue();
        assertThat(isQuantity(claim.quantity())).as(told).isTrue();
    }

    private static boolean isOrdered(Period period) {
        return period.from() == null || period.to() == null || !period.from().isAfter(period.to());
    }

    /** The table of figures: which of low, best and high a hedge leaves open, and their order. */
    private static boolean isQuantity(Quantity q) {
        return switch (q.qualifier()) {
            case EXACT, ABOUT ->
                q.best() != null && q.best().equals(q.low()) && q.best().equals(q.high());
            case AT_LEAST -> q.best() != null && q.best().equals(q.low()) && q.high() == null;
            case AT_MOST -> q.best() != null && q.best().equals(q.high()) && q.low() == null;
            case RANGE, VAGUE -> q.best() == null && q.low() != null && q.high() != null && q.low() < q.high();
        };
    }
}
