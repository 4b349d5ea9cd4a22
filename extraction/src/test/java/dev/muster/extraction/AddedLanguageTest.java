package dev.muster.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.extraction.claim.ReadClaim;
import dev.muster.extraction.pack.Languages;
import dev.muster.extraction.pack.MadeUpLanguages;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.Qualifier;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Adds a language by its folder alone: written from right to left, without capitals, with digits and signs of its own. */
final class AddedLanguageTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2024, 10, 22);
    private static final String SAYS = "نيسو دروس كه ";

    @TempDir
    private static Path folder;

    private static ClaimExtractor extractor;

    @BeforeAll
    static void addFolder() throws IOException, URISyntaxException {
        copy(MadeUpLanguages.folder());
        copy(Path.of(Objects.requireNonNull(AddedLanguageTest.class.getResource("/added"))
                .toURI()));
        extractor = ClaimExtractor.over(Languages.from(folder));
    }

    private static void copy(Path from) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @Test
    void shouldReadAClaim() {
        ReadClaim claim = claim("هيرو " + SAYS + "بركس ١٬٥٠٠ سولدو نورك ايست فو فلاد.");

        assertThat(claim.actor().id()).isEqualTo("kr-nis");
        assertThat(claim.force().country()).isEqualTo("KP");
        assertThat(claim.measure()).isEqualTo(Measure.PRESENT);
        assertThat(claim.quantity().best()).isEqualTo(1500);
        assertThat(claim.quantity().qualifier()).isEqualTo(Qualifier.ABOUT);
        assertThat(claim.place().name()).isEqualTo("Vladivostok");
        assertThat(claim.statedOn()).isEqualTo(PUBLISHED.minusDays(1));
    }

    @ParameterizedTest
    @CsvSource({
        "١٢٣٤٥, 12345, 12345",
        "١٬٥٠٠, 1500, 1500",
        "۱٬۵۰۰, 1500, 1500",
        "߁٬߅߀߀, 1500, 1500",
        "\uD83A\uDD51٬\uD83A\uDD55\uD83A\uDD50\uD83A\uDD50, 1500, 1500",
        "١ ٥٠٠, 1500, 1500",
        "1500, 1500, 1500",
        "١٫٥ ملين, 1500000, 1500000",
        "١٬٢٨٠٬٠٠٠, 1280000, 1280000",
        "٨-١٠ ملو, 8000, 10000",
        "١٠-١٢٬٠٠٠, 10000, 12000",
        "دو ملو, 2000, 2000",
    })
    void shouldReadDigitsOfAnyScript(String figure, long low, long high) {
        ReadClaim claim = claim(SAYS + figure + " سولدو نورك ايست فو فلاد.");

        assertThat(claim.quantity().low()).isEqualTo(low);
        assertThat(claim.quantity().high()).isEqualTo(high);
    }

    @ParameterizedTest
    @CsvSource({
        "١٨/١٠/٢٠٢٤, 2024-10-18",
        "١٨/١٠, 2024-10-18",
        "١٨ برتش ٢٠٢٤, 2024-10-18",
        "١٨ برتش, 2024-10-18",
        "لندو, 2024-10-21",
        "لندو ١٤/١٠/٢٠٢٤, 2024-10-14",
        "\uD83A\uDD51\uD83A\uDD58 برتش, 2024-10-18",
    })
    void shouldReadDaysInDigitsOfAnyScript(String day, LocalDate stated) {
        ReadClaim claim = claim("نيسو دروس (" + day + ") كه ٥٠٠ سولدو نورك ايست فو فلاد.");

        assertThat(claim.statedOn()).isEqualTo(stated);
        assertThat(claim.quantity().best()).isEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200F١٬٥٠٠\u200F سولدو",
                "\u202B١٬٥٠٠ سولدو\u202C",
                "\u2067١٬٥٠٠\u2069 \u061Cسولدو",
                "١٬٥٠٠\u200E سولدو\u200F"
            })
    void shouldNotMindMarksOfDirection(String counted) {
        ReadClaim claim = claim(SAYS + counted + " نورك ايست فو فلاد.");

        assertThat(claim.quantity().best()).isEqualTo(1500);
        assertThat(claim.force().country()).isEqualTo("KP");
    }

    @Test
    void shouldTellSentencesApartWithoutCapitals() {
        String first = SAYS + "٥٠٠ سولدو نورك ايست فو فلاد.";
        String second = SAYS + "٣٠٠ تنكو نورك ايست فو روزو.";
        List<ReadClaim> claims = read(first + " " + second);

        assertThat(claims).hasSize(2);
        assertThat(claims.get(0).evidence().get(0).text()).isEqualTo(first);
        assertThat(claims.get(1).evidence().get(0).text()).isEqualTo(second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"٥٠٠ كلمو", "٢٠٢٤", "١٨/١٠/٢٠٢٤", "١٬٥٠٠"})
    void shouldReadNoClaimFromOtherNumbers(String number) {
        assertThat(read("نيسو دروس كه لا ايست فو فلاد " + number + ".")).isEmpty();
    }

    private static ReadClaim claim(String body) {
        List<ReadClaim> claims = read(body);
        assertThat(claims).as(body).hasSize(1);
        return claims.get(0);
    }

    private static List<ReadClaim> read(String body) {
        Extraction read = extractor.extract(new ArticleText("qac", PUBLISHED, null, null, body));
        assertThat(read.lang()).isEqualTo("qac");
        return read.claims();
    }
}
