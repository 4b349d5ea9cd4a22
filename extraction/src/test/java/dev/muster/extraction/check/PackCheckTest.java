package dev.muster.extraction.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.extraction.pack.MadeUpLanguages;
import dev.muster.extraction.pack.PackFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PackCheckTest {
    private static final String EXAMPLES = """
            # Two sentences, one of them silent.
            text\tpublished\tclaims
            NIS diris ke 1.500 nordkoreaj soldatoj estas en Kursk.\t\tkr-nis ASSERTED KP TROOPS PRESENT =1500 PERSONS Kursk Oblast @2024-11-04
            NIS diris ke 12 tagoj pasis.
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void copyPacks() throws IOException {
        try (Stream<Path> files = Files.walk(MadeUpLanguages.folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy =
                        folder.resolve(MadeUpLanguages.folder().relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Files.writeString(folder.resolve("qaa/examples.tsv"), EXAMPLES);
    }

    @Test
    void shouldFindNothingWrongWithASoundPack() {
        PackReport report = check();

        assertThat(report.isSound()).as("%s", report.findings()).isTrue();
        assertThat(report.examples()).isEqualTo(2);
        assertThat(report.silent()).isOne();
        assertThat(report.failing()).isZero();
        assertThat(new PackCheck(PackFolders.in(folder)).shared()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hedges.tsv|x,nearly-so,before|none of",
                "hedges.tsv|pli ol,about,before|means something else in qaa/hedges.tsv:",
                "forces.tsv|soldato - homo,strong,persons|can never match",
                "actors.tsv|La Gazeto,x-gazette|no actor of shared/actors.tsv",
                "places.tsv|Atlantido,Atlantis|no place of shared/places.tsv",
                "countries.tsv|Atlantido,QQ,name|no country of shared/countries.tsv",
                "institutions.tsv|oficejo,bureau,body|no type of shared/institution-types.tsv",
                "stopwords.tsv|La|can never match",
                "examples.tsv|Nihil.,yesterday|yesterday",
                "examples.tsv|Nihil.,,a claim|notation",
                "pending.tsv|text,published,claims;Nihil.,yesterday|yesterday",
            })
    void shouldNameTheLineOfAMistake(String file, String rows, String what) throws IOException {
        int line = append(file, rows);

        PackReport report = check();

        assertThat(report.isSound()).isFalse();
        assertThat(errors(report))
                .anySatisfy(error -> assertThat(error)
                        .startsWith("qaa/" + file + ":" + line + ": ")
                        .contains(what));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hedges.tsv|pli ol,at-least,before|stands in qaa/hedges.tsv:",
                "hedges.tsv|-plus,at-least,after|begins with a hyphen",
                "reporting.tsv|asertis,verb|no example uses this row",
                "pending.tsv|text,published,claims;Nihil.|is read now"
            })
    void shouldWarnOfARowThatDoesNoHarm(String file, String rows, String what) throws IOException {
        int line = append(file, rows);

        PackReport report = check();

        assertThat(report.isSound()).as("%s", report.findings()).isTrue();
        assertThat(report.findings())
                .extracting(Finding::text)
                .anySatisfy(warning -> assertThat(warning)
                        .startsWith("qaa/" + file + ":" + line + ": ")
                        .contains(what));
    }

    @Test
    void shouldWarnOfTablesAndColumnsThatNothingReads() throws IOException {
        Files.writeString(folder.resolve("qaa/hedge.tsv"), "forms\n");
        Files.writeString(
                folder.resolve("qaa/reporting.tsv"), "# Comment.\nforms\tframe\tstanse\ndiris\tverb\tdenied\n");

        assertThat(check().findings())
                .extracting(Finding::text)
                .anyMatch(text -> text.startsWith("qaa/hedge.tsv: ") && text.contains("hedges.tsv"))
                .anyMatch(text -> text.startsWith("qaa/reporting.tsv:2: ") && text.contains("'stanse'"));
    }

    @Test
    void shouldTellHowAnExampleIsReadInstead() throws IOException {
        append("examples.tsv", "NIS diris ke 1.500 soldatoj estas en Kursk.");

        PackReport report = check();

        assertThat(report.failing()).isOne();
        assertThat(errors(report)).hasSize(1);
        assertThat(errors(report).get(0))
                .contains("qaa/examples.tsv:5", "expected no claim", "read:", "1500", "qaa/forces.tsv:");
    }

    @Test
    void shouldWarnWhereNothingHoldsThePack() throws IOException {
        Files.delete(folder.resolve("qaa/examples.tsv"));

        assertThat(check().findings()).extracting(Finding::text).anyMatch(text -> text.contains("has no examples"));
    }

    private PackReport check() {
        return new PackCheck(PackFolders.in(folder)).language("qaa");
    }

    private static List<String> errors(PackReport report) {
        return report.findings().stream()
                .filter(Finding::isError)
                .map(Finding::text)
                .toList();
    }

    /** Appends rows, separated by semicolons, their cells by commas, and returns the number of the last line. */
    private int append(String file, String rows) throws IOException {
        Path path = folder.resolve("qaa").resolve(file);
        Files.writeString(
                path,
                rows.replace(',', '\t').replace(';', '\n') + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        return Files.readAllLines(path).size();
    }
}
