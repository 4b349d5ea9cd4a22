package dev.muster.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

final class EvalCommandTest {
    private static final Path LABELLED =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../../shared/eval");
    private static final List<String> COUNTS = List.of("articles", "gold", "predicted", "optional_found");
    private static final List<String> SHARES = List.of("figure", "core", "full", "agreement");

    private final Shell shell = new Shell();

    @TempDir
    Path folder;

    @Test
    void shouldScoreLabelledArticles() throws Exception {
        label(
                "first",
                "en",
                "South Korea's National Intelligence Service said that North Korea has sent 2,345 soldiers.");

        assertThat(shell.run("eval", folder.toString(), "-o", "json")).isZero();

        JsonNode score = new ObjectMapper().readTree(shell.out());
        assertThat(score.at("/articles").asInt()).isOne();
        assertThat(score.at("/core/f1").asDouble()).isEqualTo(0.6667);
        assertThat(score.at("/languages/en/full/hits").asInt()).isOne();
    }

    @Test
    void shouldListWhatIsMissedAndInventedWithItsSentence() throws Exception {
        label("first", "en", "NATO said on Monday that Russia has sent 99 soldiers to Kursk.");

        assertThat(shell.run("eval", folder.toString(), "-v")).isZero();

        assertThat(shell.out())
                .contains("first MISSED", "the sentence with 2,345", "first MISSED")
                .contains("first INVENTED", "NATO said on Monday that Russia has sent 99 soldiers to Kursk.")
                .contains("figure", "core", "full", "PRECISION");
    }

    @Test
    void shouldScoreOneLanguage() throws Exception {
        label("first", "en", "Nothing.");
        label("second", "id", "Nihil.");

        shell.run("eval", folder.toString(), "--lang", "id", "-o", "json");

        assertThat(new ObjectMapper().readTree(shell.out()).at("/articles").asInt())
                .isOne();
    }

    @Test
    void shouldCalibrateConfidence() throws Exception {
        label(
                "first",
                "en",
                "South Korea's National Intelligence Service said that North Korea has sent 2,345 soldiers.");
        Path table = folder.resolve("confidence.tsv");

        assertThat(shell.run("eval", folder.toString(), "--calibrate", table.toString()))
                .isZero();

        assertThat(Files.readAllLines(table)).contains("ground\tfactor").anyMatch(row -> row.startsWith("always\t"));
        assertThat(shell.out()).contains("CONFIDENCE", "mean distance");

        Files.writeString(
                folder.resolve("first.txt"), "---\nid: first\nlang: en\npublished: 2024-12-02\n---\nNothing.\n");
        assertThat(shell.run("eval", folder.toString(), "--calibrate", table.toString()))
                .isEqualTo(MusterCommand.FAILED);
        assertThat(shell.err()).contains("nothing to calibrate by");
    }

    @Test
    void shouldNoteWhatIsReadAtFirstSightOnceAndCalibrateByIt() throws Exception {
        label(
                "first",
                "en",
                "South Korea's National Intelligence Service said that North Korea has sent 2,345 soldiers.");
        Path seen = folder.resolve("first-sight.tsv");
        Path table = folder.resolve("confidence.tsv");

        assertThat(shell.run("eval", folder.toString(), "--note-first-sight", seen.toString()))
                .isZero();
        assertThat(Files.readAllLines(seen))
                .anyMatch(row -> row.startsWith("first\ten\tfull\talways "))
                .contains("first\ten\tmissed\t-");
        assertThat(shell.run(
                        "eval", folder.toString(), "--calibrate", table.toString(), "--first-sight", seen.toString()))
                .isZero();
        assertThat(Files.readAllLines(table)).anyMatch(row -> row.startsWith("always\t"));

        assertThat(shell.run("eval", folder.toString(), "--note-first-sight", seen.toString()))
                .isEqualTo(MusterCommand.FAILED);
        assertThat(shell.err()).contains("first-sight.tsv has first already");
        Files.writeString(seen, "first\ten\n");
        assertThat(shell.run("eval", folder.toString(), "--note-first-sight", seen.toString()))
                .isEqualTo(MusterCommand.FAILED);
        assertThat(shell.err()).contains("first-sight.tsv: not 4 cells");
    }

    @Test
    void shouldNameTheFileThatCannotBeScored() throws Exception {
        assertThat(shell.run("eval", folder.toString())).isEqualTo(MusterCommand.FAILED);
        assertThat(shell.err()).contains(folder.toString(), "NAME.gold.json");

        label("first", "en", "Nothing.");
        Files.writeString(folder.resolve("first.gold.json"), "[{");
        assertThat(shell.run("eval", folder.toString())).isEqualTo(MusterCommand.FAILED);
        assertThat(shell.err()).contains("first.gold.json:1");

        Files.delete(folder.resolve("first.txt"));
        assertThat(shell.run("eval", folder.toString())).isEqualTo(MusterCommand.FAILED);
        assertThat(shell.err()).contains("first.txt");
    }

    private void label(String name, String lang, String body) throws IOException {
        Files.writeString(
                folder.resolve(name + ".txt"),
                "---\nid: " + name + "\nlang: " + lang + "\npublished: 2024-12-02\n---\n" + body + "\n");
        Files.writeString(folder.resolve(name + ".gold.json"), """
                [{"actor": {"id": "kr-nis"}, "force": {"country": "KP"}, "stance": "ASSERTED",
                  "measure": "DEPLOYED", "quantity": {"low": 2345, "best": 2345, "high": 2345, "unit": "PERSONS"},
                  "evidence": [{"text": "the sentence with 2,345"}]},
                 {"quantity": {"best": 7}, "evidence": [{"text": "the sentence with 7"}]}]
                """);
    }

    /** Where the labelled articles lie beside the project, with the scorer that settles what the scores mean. */
    @TestFactory
    Stream<DynamicTest> shouldCountAsTheScorer() {
        if (!Files.exists(LABELLED.resolve("score")) || !hasPython()) {
            System.out.println("EvalCommandTest: no scorer to compare with, " + LABELLED + " or python3 is missing");
            return Stream.of();
        }
        return Stream.of("seeds", "dev")
                .flatMap(set -> Stream.of("en", "id")
                        .map(lang -> DynamicTest.dynamicTest(set + " " + lang, () -> countsAsTheScorer(set, lang))));
    }

    private void countsAsTheScorer(String set, String lang) throws Exception {
        Path predictions = folder.resolve(set + lang + ".jsonl");
        Files.writeString(predictions, extracted(LABELLED.resolve(set)));
        JsonNode scorer = new ObjectMapper()
                .readTree(run(
                        "python3",
                        LABELLED.resolve("score").toString(),
                        LABELLED.resolve(set).toString(),
                        predictions.toString(),
                        "--json",
                        "--lang",
                        lang));
        Shell own = new Shell();
        own.run("eval", LABELLED.resolve(set).toString(), "--lang", lang, "-o", "json");
        JsonNode score = new ObjectMapper().readTree(own.out());

        COUNTS.forEach(count -> assertThat(score.get(count)).as(count).isEqualTo(scorer.get(count)));
        SHARES.forEach(group -> scorer.get(group)
                .fields()
                .forEachRemaining(share -> assertThat(score.get(group).get(share.getKey()))
                        .as(group + " " + share.getKey())
                        .isEqualTo(share.getValue())));
    }

    private static String extracted(Path set) throws IOException {
        Shell shell = new Shell();
        List<String> words = new ArrayList<>(List.of("extract", "-o", "jsonl"));
        try (Stream<Path> files = Files.list(set)) {
            files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(Path::toString)
                    .forEach(words::add);
        }
        shell.run(words.toArray(String[]::new));
        return shell.out();
    }

    private static boolean hasPython() {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String run(String... words) throws Exception {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out;
    }
}
