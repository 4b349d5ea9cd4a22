package dev.muster.languages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.extraction.ArticleText;
import dev.muster.extraction.check.Example;
import dev.muster.extraction.claim.ReadClaim;
import dev.muster.extraction.figure.Quantity;
import dev.muster.extraction.pack.Qualifier;
import dev.muster.extraction.pack.Unit;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Holds every pack to the table of figures: how each way of writing one is normalised. A row without a hedge is no figure at all. */
final class FigureTableTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/figures.csv", numLinesToSkip = 1, nullValues = "-")
    void shouldNormaliseFigure(String lang, String text, Long low, Long best, Long high, Qualifier qualifier) {
        assertThat(read(lang, text)).as("%s: %s", lang, text).isEqualTo(expected(low, best, high, qualifier));
    }

    private static List<Quantity> expected(Long low, Long best, Long high, Qualifier qualifier) {
        return qualifier == null ? List.of() : List.of(new Quantity(low, best, high, qualifier, Unit.PERSONS));
    }

    private static List<Quantity> read(String lang, String figure) {
        String sentence = SpelledOut.template(lang).replace(SpelledOut.SLOT, figure);
        return Packs.EXTRACTOR.extract(new ArticleText(lang, Example.PUBLISHED, null, null, sentence)).claims().stream()
                .map(ReadClaim::quantity)
                .toList();
    }
}
