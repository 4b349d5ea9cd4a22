package dev.muster.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.extraction.Explanation.OfSentence;
import dev.muster.extraction.claim.Evidence;
import dev.muster.extraction.claim.FigureReading;
import dev.muster.extraction.claim.ReadClaim;
import dev.muster.extraction.figure.NoClaim;
import dev.muster.extraction.pack.ForceKind;
import dev.muster.extraction.pack.MadeUpLanguages;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.Stance;
import dev.muster.extraction.text.Mention;
import dev.muster.extraction.text.Mention.Kind;
import dev.muster.extraction.text.OddTexts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ClaimExtractorTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2024, 10, 18);
    private static final int RANDOM_TEXTS = 600;
    private static final int HANG_SECONDS = 60;

    private final ClaimExtractor extractor = ClaimExtractor.over(MadeUpLanguages.ALL);

    static Stream<String> oddTexts() {
        return OddTexts.all();
    }

    @Test
    void shouldReadAClaim() {
        Extraction read = read("Hieraŭ NIS diris ke pli ol 1.500 nordkoreaj soldatoj estas en Kursk.");

        assertThat(read.unread()).isNull();
        assertThat(read.lang()).isEqualTo("qaa");
        assertThat(read.claims()).hasSize(1);
        ReadClaim claim = read.claims().get(0);
        assertThat(claim.actor().id()).isEqualTo("kr-nis");
        assertThat(claim.stance()).isEqualTo(Stance.ASSERTED);
        assertThat(claim.force().country()).isEqualTo("KP");
        assertThat(claim.force().kind()).isEqualTo(ForceKind.TROOPS);
        assertThat(claim.measure()).isEqualTo(Measure.PRESENT);
        assertThat(claim.quantity().low()).isEqualTo(1500);
        assertThat(claim.quantity().high()).isNull();
        assertThat(claim.place().name()).isEqualTo("Kursk Oblast");
        assertThat(claim.statedOn()).isEqualTo(PUBLISHED.minusDays(1));
        assertThat(claim.trace()).anyMatch(row -> row.startsWith("qaa/hedges.tsv:"));
    }

    @Test
    void shouldTellTheLanguageWhereNoneIsDeclared() {
        String body = "La NIS diris ke 1.500 nordkoreaj soldatoj estas en la regiono de Kursk kaj en la urbo.";

        assertThat(extractor.extract(article(null, body)).lang()).isEqualTo("qaa");
    }

    @Test
    void shouldSayWhyAnArticleCannotBeRead() {
        assertThat(extractor.extract(article("sw", "Askari 1,500 wako Kursk.")).unread())
                .contains("'sw'")
                .contains("qaa, qab");
        assertThat(extractor.extract(article(null, "Askari 1,500 wako Kursk.")).unread())
                .contains("no language declared");
    }

    @Test
    void shouldReadARegionalTagWithThePackOfItsLanguage() {
        assertThat(extractor.extract(article("qaa-RU", "NIS diris tion.")).lang())
                .isEqualTo("qaa");
        assertThat(extractor.extract(article("QAA_ru", "NIS diris tion.")).lang())
                .isEqualTo("qaa");
    }

    @ParameterizedTest
    @MethodSource("oddTexts")
    void shouldReadOddTexts(String text) {
        isWellFormed(text);
        assertThat(extractor.explain(article("qaa", text)).extraction()).isEqualTo(read(text));
    }

    @Test
    void shouldExplainWhatItReads() {
        String body = "NIS diris ke 1.500 nordkoreaj soldatoj estas en Kursk. La 12% de ili pagis $500.";

        Explanation explanation = extractor.explain(article("qaa", body));

        assertThat(explanation.claims()).isEqualTo(read(body).claims()).hasSize(1);
        OfSentence first = explanation.sentences().get(0);
        assertThat(first.mentions())
                .extracting(Mention::kind)
                .contains(Kind.ACTOR, Kind.CUE, Kind.NAME, Kind.FIGURE, Kind.NOUN, Kind.MEASURE);
        assertThat(first.mentions())
                .filteredOn(mention -> mention.kind() == Kind.NOUN)
                .singleElement()
                .satisfies(
                        noun -> assertThat(first.text(noun.from(), noun.to())).isEqualTo("soldatoj"))
                .satisfies(noun -> assertThat(noun.source()).startsWith("qaa/forces.tsv:"));
        assertThat(first.figures()).extracting(FigureReading::claim).isEqualTo(explanation.claims());
        assertThat(explanation.sentences().get(1).figures())
                .extracting(FigureReading::reason)
                .containsExactly(NoClaim.PERCENTAGE, NoClaim.MONEY);
    }

    @Test
    void shouldExplainWhyAnArticleIsNotRead() {
        Explanation explanation = extractor.explain(article("sw", "Askari 1,500 wako Kursk."));

        assertThat(explanation.extraction().unread()).contains("'sw'");
        assertThat(explanation.sentences()).isEmpty();
    }

    @Test
    void shouldReadRandomTextsTheSameEveryTime() {
        List<String> texts = OddTexts.random(RANDOM_TEXTS);
        ClaimExtractor another = ClaimExtractor.over(MadeUpLanguages.ALL);

        int claims = 0;
        for (String text : texts) {
            Extraction read = isWellFormed(text);
            claims += read.claims().size();
            assertThat(another.extract(article("qaa", text)))
                    .as("seed %d, text <%s>", OddTexts.SEED, text)
                    .isEqualTo(read);
        }
        assertThat(claims)
                .as("claims in random texts, so that the check looks at some")
                .isPositive();
    }

    @Test
    void shouldReadTheSameUnderATurkishLocale() {
        List<String> texts = OddTexts.random(RANDOM_TEXTS / 3);
        List<Extraction> before = texts.stream().map(this::read).toList();
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            ClaimExtractor turkish = ClaimExtractor.over(MadeUpLanguages.ALL);
            assertThat(texts.stream().map(text -> turkish.extract(article("qaa", text))))
                    .containsExactlyElementsOf(before);
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    @Timeout(value = HANG_SECONDS, unit = TimeUnit.SECONDS)
    void shouldReadAHugeLineWithoutAFullStop() {
        assertThat(isWellFormed(OddTexts.hugeLine()).claims()).isNotEmpty();
    }

    @Test
    @Timeout(value = HANG_SECONDS, unit = TimeUnit.SECONDS)
    void shouldReadAHugeArticle() {
        assertThat(isWellFormed(OddTexts.hugeLine().replace(" kaj 300 oficiroj ", ". "))
                        .claims())
                .isNotEmpty();
    }

    @Test
    void shouldReadNoMoreOfAnArticleThanItMay() {
        String claim = "NIS diris ke 1.500 nordkoreaj soldatoj estas en Kursk. ";
        Extraction much = read(claim.repeat(2_500));
        assertThat(much.unread()).isNull();
        assertThat(much.claims()).hasSize(1);

        Extraction tooMuch = read(claim.repeat(3_400));
        assertThat(tooMuch.unread()).contains("3400 sentences").contains("Publish it in parts");
        assertThat(tooMuch.lang()).isEqualTo("qaa");
        assertThat(tooMuch.claims()).isEmpty();
        assertThat(read(claim.repeat(3_400))).isEqualTo(tooMuch);
        assertThat(extractor.explain(article("qaa", claim.repeat(3_400))).extraction())
                .isEqualTo(tooMuch);
    }

    /** A figure that no claim can come from costs nothing before the first claim, but is looked at where all of it is to be told. */
    @Test
    void shouldExplainAsItReadsWhereOnlyTheOtherFiguresAreTooMany() {
        String body = "12 ".repeat(10_500)
                + ".\n\nHieraŭ oni manĝis.\n\nNIS diris ke 1.500 nordkoreaj soldatoj estas en Kursk.";
        Extraction read = read(body);
        assertThat(read.claims()).hasSize(1);
        assertThat(extractor.explain(article("qaa", body)).extraction()).isEqualTo(read);
    }

    private Extraction isWellFormed(String text) {
        Extraction read = read(text);
        for (ReadClaim claim : read.claims()) {
            assertThat(claim.evidence()).isNotEmpty().allMatch(evidence -> isToTheLetter(evidence, text));
            assertThat(claim.confidence()).isBetween(0.0, 1.0);
            assertThat(claim.statedOn()).isBeforeOrEqualTo(PUBLISHED);
        }
        return read;
    }

    private static boolean isToTheLetter(Evidence evidence, String text) {
        return text.substring(evidence.start(), evidence.end()).equals(evidence.text());
    }

    private Extraction read(String body) {
        return extractor.extract(article("qaa", body));
    }

    private static ArticleText article(String lang, String body) {
        return new ArticleText(lang, PUBLISHED, null, null, body);
    }
}
