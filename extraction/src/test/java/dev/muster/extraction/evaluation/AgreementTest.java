package dev.muster.extraction.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AgreementTest {
    @ParameterizedTest
    @CsvSource({
        "kr-nis, KR-NIS, true",
        "kr-nis, kr-mnd, false",
        "za-army, za-sandf, true",
        "za-army, zm-army, false",
        "x-institute-for-the-study-of-war, x-study-of-war, true",
        "x-study-of-war, x-institute-for-the-study-of-war, true",
        "x-study-of-war, x-study-of-peace, false",
        "x-wagner, x-wagner-group, false",
        "x-the, x-guardian, false",
        "Kursk Oblast, oblast kursk, true",
        "Kursk Oblast, ' Kursk  Oblast ', true",
        "Kursk Oblast, Kursk, false",
        "Straße, STRASSE, true"
    })
    void shouldAgreeOrNot(String accepted, String value, boolean same) {
        assertThat(Agreement.same(accepted, value)).isEqualTo(same);
    }

    @Test
    void shouldCompareNumbersByTheirValue() {
        assertThat(Agreement.same(1500, 1500L)).isTrue();
        assertThat(Agreement.same(1500.0, 1500L)).isTrue();
        assertThat(Agreement.same(1500, "1500")).isFalse();
        assertThat(Agreement.same(null, 1500L)).isFalse();
        assertThat(Agreement.same(null, null)).isTrue();
    }

    /** The ids that readers have agreed on are written down beside the project; where that page is, the file has to say the same. */
    @TestFactory
    Stream<DynamicTest> shouldHoldTheAgreedIds() {
        Path page = Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../../shared/claims.md");
        return Stream.of(page)
                .filter(Files::exists)
                .map(file -> DynamicTest.dynamicTest(
                        file.toString(), () -> assertThat(AgreedIds.all()).isEqualTo(ids(file))));
    }

    private static Set<String> ids(Path page) throws IOException {
        String register = Files.readString(page).split("## Actor register")[1].split("Other institutions")[0];
        return Pattern.compile("`([a-z]{1,2}-[a-z0-9-]+)`")
                .matcher(register)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }
}
