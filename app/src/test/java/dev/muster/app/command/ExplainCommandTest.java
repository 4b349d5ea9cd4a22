package dev.muster.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExplainCommandTest {
    private static final String SENTENCE =
            "South Korea's National Intelligence Service said on Monday that North Korea has sent 2,345 soldiers to Vladivostok.";

    private final Shell shell = new Shell();
    private Path article;

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        article = folder.resolve("article.txt");
        Files.writeString(
                article,
                "---\nid: first\nlang: en\npublished: 2024-12-02\n---\n" + SENTENCE
                        + " It paid $500 for 12% of them.\n");
    }

    @Test
    void shouldTellTheDerivationOfEachClaimAndWhyOtherFiguresMakeNone() {
        assertThat(shell.run("explain", article.toString())).isZero();

        assertThat(shell.out())
                .contains("first, read as en", SENTENCE, "tokens", "National | Intelligence | Service")
                .containsPattern(
                        "actor +\"South Korea's National Intelligence Service\" +kr-nis BODY +en/actors.tsv:\\d+")
                .containsPattern("noun +\"soldiers\" +PERSONS TROOPS STRONG +en/forces.tsv:\\d+")
                .contains(
                        "claim    \"2,345\": kr-nis ASSERTED KP TROOPS DEPLOYED =2345 PERSONS Vladivostok @2024-12-02")
                .contains("by figure:digits en/forces.tsv:")
                .contains("no claim \"$500\": money", "no claim \"12%\": percentage")
                .contains("claims of the article: 1");
    }

    @Test
    void shouldExplainAsJson() throws IOException {
        assertThat(shell.run("explain", "-o", "json", article.toString())).isZero();

        JsonNode json = new ObjectMapper().readTree(shell.out());
        assertThat(json.at("/sentences/0/text").asText()).isEqualTo(SENTENCE);
        assertThat(json.at("/sentences/0/figures/0/claim/actor/id").asText()).isEqualTo("kr-nis");
        assertThat(json.at("/sentences/1/figures/0/reason").asText()).isEqualTo("MONEY");
        assertThat(json.at("/claims")).hasSize(1);
    }

    @Test
    void shouldReadInTheLanguageThatItIsTold() {
        assertThat(shell.run("explain", "--lang", "id", article.toString())).isZero();
        assertThat(shell.out()).contains("read as id");
    }

    @Test
    void shouldSayWhyAnArticleIsNotRead() {
        assertThat(shell.run("explain", "--lang", "sw", article.toString())).isZero();
        assertThat(shell.out()).contains("first is not read: no language pack for 'sw'");
    }

    @Test
    void shouldNameAFileThatIsMissing() {
        assertThat(shell.run("explain", folder.resolve("none.txt").toString())).isEqualTo(MusterCommand.FAILED);
        assertThat(shell.err()).contains("none.txt", "does not exist");
    }
}
