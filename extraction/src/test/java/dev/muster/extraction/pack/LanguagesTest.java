package dev.muster.extraction.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LanguagesTest {
    @TempDir
    Path folder;

    @BeforeEach
    void copyPacks() throws IOException {
        try (Stream<Path> files = Files.walk(MadeUpLanguages.folder())) {
            for (Path file : files.toList()) {
                Path copy =
                        folder.resolve(MadeUpLanguages.folder().relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    @Test
    void shouldFindAPackByItsFolder() {
        assertThat(Languages.from(folder).packs().keySet()).containsExactlyInAnyOrder("qaa", "qab");
    }

    @Test
    void shouldInheritEntriesAndOverrideSettings() {
        LanguagePack child = Languages.from(folder).packs().get("qab");

        assertThat(child.setting("grouping")).isEqualTo(",");
        assertThat(child.settings("clitics")).containsExactly("nu");
        assertThat(child.entries(Table.FORCES)).extracting(Entry::form).contains("soldatoj");
    }

    @Test
    void shouldLetAChildGiveAnInheritedFormAnotherMeaning() {
        append("qab/vague.tsv", "forms,low,high\ncentoj,50,60");

        assertThat(vague("qab", "centoj")).containsExactly(new Magnitude(50, 60));
        assertThat(vague("qab", "miloj")).isEqualTo(vague("qaa", "miloj"));
        assertThat(vague("qaa", "centoj")).doesNotContain(new Magnitude(50, 60));
    }

    @Test
    void shouldLetAChildDropAnInheritedForm() {
        append("qab/vague.tsv", "forms,low,high\n!centoj");

        assertThat(vague("qab", "centoj")).isEmpty();
        assertThat(vague("qab", "!centoj")).isEmpty();
        assertThat(vague("qab", "miloj")).isNotEmpty();
    }

    @Test
    void shouldRefuseADropWhereNothingIsInherited() {
        int line = append("qaa/vague.tsv", "!centoj");

        assertThat(load().problems()).singleElement().asString().startsWith("qaa/vague.tsv:" + line + ": ");
    }

    @Test
    void shouldMakeTheTitlesOfOfficesFromTheNamesOfBodies() {
        append("qaa/institutions.tsv", "fleet|ships,navy,body\nnaval,navy,attribute");
        append("qaa/offices.tsv", "forms,types\nhead of ~,navy|police\n~ voice");

        assertThat(titles())
                .containsExactlyInAnyOrder(
                        "navy BODY fleet",
                        "navy BODY ships",
                        "mod BODY defendministerio",
                        "navy PERSON head of fleet",
                        "navy PERSON head of ships",
                        "navy PERSON head of naval",
                        "navy PERSON fleet voice",
                        "navy PERSON ships voice",
                        "mod PERSON defendministerio voice",
                        "navy PERSON naval voice");
    }

    @Test
    void shouldLeaveATitleToARowOfItsOwn() {
        append("qaa/institutions.tsv", "fleet,navy,body\nfleet voice,police,member");
        append("qaa/offices.tsv", "forms,types\n~ voice,navy");

        assertThat(titles())
                .containsExactlyInAnyOrder("mod BODY defendministerio", "navy BODY fleet", "police MEMBER fleet voice");
    }

    @Test
    void shouldRefuseATitleThatNamesNoBody() {
        append("qaa/offices.tsv", "forms,types\nvoice,navy");

        assertThat(load().problems()).singleElement().asString().startsWith("qaa/offices.tsv:2: 'voice' has no ~");
    }

    @Test
    void shouldMakeTheNamesOfRegionsFromTheSharedOnes() {
        append("shared/places.tsv", "Velo Oblast,region,,,,,Wielo Oblast\nVeloville,city");
        append("qaa/regions.tsv", "forms,words\nlando ~,Oblast|State\n~ shire,State");

        assertThat(regions())
                .contains("lando Velo: Velo Oblast", "lando Wielo: Velo Oblast")
                .noneMatch(name -> name.contains("shire") || name.contains("Veloville"));
    }

    @Test
    void shouldNameARegionByItsWholeNameWhereThatEndsWithNoListedWord() {
        append("shared/places.tsv", "Velo,region\nVeloville,city");
        append("qaa/regions.tsv", "forms,words\nlando ~,Oblast|*\n~ shire,State");

        assertThat(regions())
                .contains("lando Velo: Velo")
                .noneMatch(name -> name.contains("shire") || name.contains("Veloville"));
    }

    @Test
    void shouldMakeNoRegionOfWhatNamesACountryAndLeaveNamesToRowsOfTheirOwn() {
        String country =
                Languages.from(folder).shared().countries().iterator().next().name();
        append("shared/places.tsv", country + " State,region\nVelo State,region");
        append("qaa/regions.tsv", "forms,words\nlando ~,State\nold ~,State");
        append("qaa/places.tsv", "old Velo,Elsewhere");

        assertThat(regions()).containsExactly("lando Velo: Velo State");
    }

    private List<String> regions() {
        return Languages.from(folder).packs().get("qaa").entries(Table.PLACES).stream()
                .filter(place -> place.source().contains("regions"))
                .map(place -> place.form() + ": " + place.value())
                .toList();
    }

    private List<String> titles() {
        return Languages.from(folder).packs().get("qaa").entries(Table.INSTITUTIONS).stream()
                .map(noun -> noun.value().type() + " " + noun.value().role() + " " + noun.form())
                .toList();
    }

    private List<Magnitude> vague(String tag, String form) {
        return Languages.from(folder).packs().get(tag).entries(Table.VAGUE).stream()
                .filter(entry -> entry.form().equals(form))
                .map(Entry::value)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "qaa/hedges.tsv|x,nearly-so,before|qualifier",
                "qaa/hedges.tsv|x,about|side",
                "qaa/hedges.tsv|,about,before|forms",
                "qaa/hedges.tsv|x,about,before,more|4 cells under 3 columns",
                "qaa/forces.tsv|x,strong,,troops|unit",
                "qaa/forces.tsv|x,strong,persons,heroes|kind",
                "qaa/measures.tsv|x,eaten|measure",
                "qaa/vague.tsv|x,999,100|low 999 is above high 100",
                "qaa/vague.tsv|x,many,100|many",
                "qaa/numerals.tsv|x,add,some|x",
                "qaa/calendar.tsv|x,month,first|first",
                "qaa/reporting.tsv|x,shouts|frame",
                "qaa/pack.tsv|x|value",
                "qaa/actors.tsv|x|actor",
                "qab/pack.tsv|inherits,qac|qac",
                "shared/holders.tsv|X,ru-mod,2024-13-01|2024-13-01",
                "shared/places.tsv|X,|kind",
                "shared/actors.tsv|,,X|id"
            })
    void shouldNameTheLineAndTheCulpritOfABadRow(String file, String row, String culprit) throws IOException {
        int line = append(file, row);

        PackException exception = load();

        assertThat(exception.problems()).hasSize(1);
        assertThat(exception.problems().get(0)).startsWith(file).contains(culprit);
        assertThat(exception.getMessage()).contains(file);
        if (!row.startsWith("inherits")) {
            assertThat(exception.problems().get(0)).startsWith(file + ":" + line + ": ");
        }
    }

    @Test
    void shouldNameAllProblemsAtOnce() throws IOException {
        int hedge = append("qaa/hedges.tsv", "x,nearly-so,before");
        int vague = append("qaa/vague.tsv", "x,999,100");
        int force = append("qab/forces.tsv", "forms,strength,unit,kind\ny,mighty,persons,troops");
        int holder = append("shared/holders.tsv", "X,,2024-01-01");

        assertThat(load().problems())
                .hasSize(4)
                .anyMatch(problem -> problem.startsWith("qaa/hedges.tsv:" + hedge + ":"))
                .anyMatch(problem -> problem.startsWith("qaa/vague.tsv:" + vague + ":"))
                .anyMatch(problem -> problem.startsWith("qab/forces.tsv:" + force + ":"))
                .anyMatch(problem -> problem.startsWith("shared/holders.tsv:" + holder + ":"));
    }

    @Test
    void shouldSayThatAFolderHoldsNoPack() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThatThrownBy(() -> Languages.from(empty))
                .isInstanceOf(PackException.class)
                .hasMessageContaining("no language pack");
    }

    @Test
    void shouldSayThatAFolderIsMissing() {
        assertThatThrownBy(() -> Languages.from(folder.resolve("nowhere")))
                .isInstanceOf(PackException.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void shouldChangeTheVersionWithEveryRow() throws IOException {
        String before = Languages.from(folder).version();

        append("qaa/stopwords.tsv", "nova");

        assertThat(Languages.from(folder).version()).isNotEqualTo(before);
    }

    @Test
    void shouldHaveTheSameVersionForTheSameRows() {
        assertThat(Languages.from(folder).version()).isEqualTo(MadeUpLanguages.ALL.version());
    }

    private PackException load() {
        return catchThrowableOfType(PackException.class, () -> Languages.from(folder));
    }

    /** Appends rows, cells separated by commas, and returns the number of the last line. */
    private int append(String file, String rows) {
        try {
            Path path = folder.resolve(file);
            Files.writeString(
                    path,
                    rows.replace(',', '\t') + "\n",
                    java.nio.file.StandardOpenOption.CREATE,
                    java.nio.file.StandardOpenOption.APPEND);
            List<String> lines = Files.readAllLines(path);
            return lines.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
