package dev.muster.languages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.extraction.check.ExpectedClaim;
import dev.muster.extraction.claim.Evidence;
import dev.muster.extraction.claim.ReadClaim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Compares what the engine reads in the project's own articles, and how well it reads labelled ones, with the committed result, so that the difference stands in the review of a
 * change. To write it anew: {@code mvn -pl languages -am test -Dmuster.rewriteReference=true}; then read the difference.
 */
final class ReferenceTest {
    private static final String REWRITE = "muster.rewriteReference";
    private static final Path REFERENCE = Packs.FOLDER.resolve("src/test/resources/reference.tsv");
    private static final Path SEEDS = Packs.FOLDER.resolveSibling("seeds");
    private static final Path SCORECARD = Packs.FOLDER.resolveSibling("docs").resolve("scorecard.md");
    private static final int LEAST_CLAIMS = 20;

    @Test
    void shouldReadTheSeedsAsCommitted() throws IOException {
        List<String> read = run();
        if (Boolean.getBoolean(REWRITE)) {
            Files.write(REFERENCE, read);
        }

        assertThat(read).hasSizeGreaterThan(LEAST_CLAIMS);
        assertThat(difference(Files.readAllLines(REFERENCE), read))
                .as("what the seeds now say (+) and said (-); where that is right, rerun with -D%s=true", REWRITE)
                .isEmpty();
    }

    @Test
    void shouldScoreTheLabelledArticlesAsCommitted() throws IOException {
        List<String> before = Files.exists(SCORECARD) ? Files.readAllLines(SCORECARD) : List.of();
        List<String> now = Scorecard.lines(before);
        if (Boolean.getBoolean(REWRITE)) {
            Files.write(SCORECARD, now);
        }

        assertThat(difference(Files.readAllLines(SCORECARD), now))
                .as(
                        "how the labelled articles are read now (+) and were (-); to take it on, rerun with -D%s=true",
                        REWRITE)
                .isEmpty();
    }

    private static List<String> difference(List<String> before, List<String> now) {
        List<String> lines = new ArrayList<>();
        before.stream().filter(row -> !now.contains(row)).map("- "::concat).forEach(lines::add);
        now.stream().filter(row -> !before.contains(row)).map("+ "::concat).forEach(lines::add);
        return lines.isEmpty() && !before.equals(now) ? List.of("the same rows in another order") : lines;
    }

    private static List<String> run() throws IOException {
        List<String> rows = new ArrayList<>(List.of("article\tclaim\tevidence\tconfidence"));
        try (Stream<Path> articles = Files.list(SEEDS)) {
            articles.filter(file -> file.toString().endsWith(".txt")).sorted().forEach(file -> rows.addAll(rows(file)));
        }
        return rows;
    }

    private static List<String> rows(Path file) {
        FiledArticle article = FiledArticle.read(file);
        return Packs.EXTRACTOR.extract(article.text()).claims().stream()
                .map(claim -> row(article.name(), claim))
                .toList();
    }

    private static String row(String article, ReadClaim claim) {
        List<String> evidence =
                claim.evidence().stream().map(ReferenceTest::offsets).toList();
        return String.join(
                "\t",
                article,
                ExpectedClaim.of(claim).toString(),
                String.join(" ", evidence),
                Double.toString(claim.confidence()));
    }

    private static String offsets(Evidence evidence) {
        return evidence.start() + "-" + evidence.end();
    }
}
