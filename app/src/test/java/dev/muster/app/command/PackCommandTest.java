package dev.muster.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A language that nobody speaks is added by a folder alone, with no change anywhere else. */
final class PackCommandTest {
    private static final String LANG = "qax";

    private static final Map<String, String> TABLES = Map.of(
            "pack.tsv", "key\tvalue\ngrouping\t,\ndecimal\t.\n",
            "forces.tsv", "forms\tstrength\tunit\tkind\nborun|boruna\tstrong\tpersons\ttroops\ntag\tnone\n",
            "measures.tsv", "forms\tmeasure\nvadde\tdeployed\n",
            "reporting.tsv", "forms\tframe\nsagge\tverb\n",
            "particles.tsv", "forms\trole\nnal\ttowards\n",
            "countries.tsv", "forms\tcode\trole\nNordkor\tKP\tname\n",
            "actors.tsv", "forms\tactor\nSpejo\tkr-nis\n",
            "stopwords.tsv", "forms\nsagge|nal\n",
            "examples.tsv", """
                    text\tpublished\tclaims
                    Spejo sagge Nordkor vadde 1,500 borun nal Vladivostok.\t\tkr-nis ASSERTED KP TROOPS DEPLOYED =1500 PERSONS Vladivostok
                    Spejo sagge 12 tag.
                    """);

    private final Shell shell = new Shell();

    @TempDir
    Path folder;

    @BeforeEach
    void makeUpALanguage() throws IOException {
        Files.createDirectories(folder.resolve(LANG));
        for (Map.Entry<String, String> table : TABLES.entrySet()) {
            Files.writeString(folder.resolve(LANG).resolve(table.getKey()), table.getValue());
        }
    }

    @Test
    void shouldPassALanguageFromAFolderAlone() {
        assertThat(shell.run("pack", "check", "--packs", folder.toString()))
                .as(shell.out())
                .isZero();

        assertThat(shell.out())
                .contains("qax: 0 errors, 0 warnings; 2 of 2 examples")
                .doesNotContain("en: ", "id: ");
    }

    @Test
    void shouldNameWhatIsWrongByFileAndLine() throws IOException {
        Files.writeString(
                folder.resolve("qax/examples.tsv"), "text\nSpejo sagge Nordkor vadde 1,500 borun nal Vladivostok.\n");

        assertThat(shell.run("pack", "check", LANG, "--packs", folder.toString()))
                .isEqualTo(MusterCommand.FAILED);

        assertThat(shell.out())
                .contains("error: qax/examples.tsv:2", "expected no claim", "qax/forces.tsv:2", "0 of 1 examples");
    }

    @Test
    void shouldCheckTablesThatCannotBeLoaded() throws IOException {
        Files.writeString(folder.resolve("qax/measures.tsv"), "forms\tmeasure\nvadde\tmarched\n");

        assertThat(shell.run("pack", "check", "--packs", folder.toString())).isEqualTo(MusterCommand.FAILED);

        assertThat(shell.out()).contains("error: qax/measures.tsv:2: column 'measure'", "its examples were not read");
    }

    @Test
    void shouldReadWithALanguageFromAFolder() throws IOException {
        Path article = folder.resolve("article.txt");
        Files.writeString(
                article,
                "---\nid: a\nlang: qax\npublished: 2024-12-02\n---\nSpejo sagge Nordkor vadde 1,500 borun nal Vladivostok.\n");

        assertThat(shell.run("extract", article.toString(), "--packs", folder.toString()))
                .isZero();

        assertThat(shell.out()).contains("kr-nis", "1,500", "Vladivostok");
    }

    @Test
    void shouldPassTheBundledPacks() {
        assertThat(shell.run("pack", "check", "--quiet")).as(shell.out()).isZero();

        assertThat(shell.out()).contains("en: 0 errors", "id: 0 errors").doesNotContain("warning:");
    }

    @Test
    void shouldNameThePacksThatThereAre() throws IOException {
        assertThat(shell.run("pack", "check", "zz")).isEqualTo(MusterCommand.NOT_FOUND);
        assertThat(shell.err()).contains("zz", "en, id");

        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(shell.run("pack", "check", "--packs", empty.toString())).isEqualTo(MusterCommand.FAILED);
        assertThat(shell.err()).contains("holds no language pack", "pack.tsv");
    }
}
