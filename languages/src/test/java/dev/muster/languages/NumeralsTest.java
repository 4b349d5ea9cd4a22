package dev.muster.languages;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import dev.muster.extraction.ArticleText;
import dev.muster.extraction.check.Example;
import dev.muster.extraction.claim.ReadClaim;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads numbers in words back, as the Unicode locale data spells them. */
final class NumeralsTest {
    private static final long SEED = 20241018;
    private static final int SAMPLES = 400;
    private static final long LAST_SMALL = 200;
    private static final long BILLION = 1_000_000_000L;

    static Stream<String> languages() {
        return Packs.tags().stream().filter(NumeralsTest::hasRules);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void shouldReadBackEverySmallNumber(String lang) {
        assertThat(misread(lang, LongStream.rangeClosed(2, LAST_SMALL))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void shouldReadBackLargeNumbers(String lang) {
        assertThat(misread(lang, sample())).as("seed %d", SEED).isEmpty();
    }

    /** Numbers of every length up to ten digits, half of them round: as texts have them. */
    private static LongStream sample() {
        Random random = new Random(SEED);
        return LongStream.range(0, SAMPLES).map(i -> {
            long power = (long) Math.pow(10, 1 + random.nextInt(9));
            long number = 2 + random.nextLong(power - 1);
            long rounded = Math.max(1, number * 10 / power) * power / 10;
            return i % 2 == 0 ? number : Math.min(BILLION, Math.max(2, rounded));
        });
    }

    private static List<String> misread(String lang, LongStream numbers) {
        RuleBasedNumberFormat speller = speller(lang);
        String template = SpelledOut.template(lang);
        return numbers.mapToObj(number -> misread(lang, template, number, speller.format(number)))
                .filter(problem -> !problem.isEmpty())
                .toList();
    }

    private static String misread(String lang, String template, long number, String words) {
        List<Long> read = read(lang, template.replace(SpelledOut.SLOT, words));
        return read.equals(List.of(number)) ? "" : number + " '" + words + "' read as " + read;
    }

    private static List<Long> read(String lang, String sentence) {
        return Packs.EXTRACTOR.extract(new ArticleText(lang, Example.PUBLISHED, null, null, sentence)).claims().stream()
                .map(ReadClaim::quantity)
                .map(quantity -> quantity.best())
                .toList();
    }

    private static boolean hasRules(String lang) {
        return speller(lang).getLocale(ULocale.ACTUAL_LOCALE).getLanguage().equals(lang);
    }

    private static RuleBasedNumberFormat speller(String lang) {
        return new RuleBasedNumberFormat(ULocale.forLanguageTag(lang), RuleBasedNumberFormat.SPELLOUT);
    }
}
