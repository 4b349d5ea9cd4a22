package dev.muster.languages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.extraction.check.Examples;
import dev.muster.extraction.check.RowUse;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Counts the rows of a pack that an example uses: a row that none does is a rule that nothing holds. */
final class RowUseTest {
    /** The share of rows of grammar that the examples use, in percent; it may only rise. */
    private static final int LEAST_USED = 90;

    static List<String> packs() {
        return Packs.tags();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void shouldUseMostRowsOfGrammar(String tag) {
        RowUse use = RowUse.of(Packs.LANGUAGES.packs().get(tag), Packs.examples(tag, Examples.EXAMPLES));

        assertThat(use.percent())
                .as("percent of %d rows of %s; unused: %s", use.rows(), tag, use.unused())
                .isGreaterThanOrEqualTo(LEAST_USED);
    }
}
