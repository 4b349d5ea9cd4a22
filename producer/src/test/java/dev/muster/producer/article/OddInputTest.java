package dev.muster.producer.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.schema.Feed;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the reading of each file of the folder {@code odd} to the file beside it that ends in {@code .expected}. */
class OddInputTest {

    private static final String EXPECTED = ".expected";

    private static final Instant FETCHED = Instant.parse("2024-11-01T00:00:00Z");

    private static final Feed FEED = Feed.newBuilder()
            .setId("odd")
            .setKind("files")
            .setLocation("")
            .setHeaders(Map.of())
            .build();

    @Test
    void shouldFindOddInputs() throws Exception {
        assertThat(inputs()).hasSizeGreaterThan(30);
    }

    @TestFactory
    Stream<DynamicTest> shouldReadAsExpected() throws Exception {
        return inputs().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }

    private static void check(Path file) throws IOException {
        String name = file.getFileName().toString();
        String read = ArticleFile.read(file, new Guid("odd", name)).stream()
                .map(OddInputTest::written)
                .collect(Collectors.joining("\n"));
        assertThat(read.replace(file.toString(), name) + "\n")
                .isEqualTo(Files.readString(file.resolveSibling(name + EXPECTED)));
    }

    private static String written(FoundItem item) {
        if (item instanceof FoundArticle found
                && ArticleIntake.admit(found, FEED, FETCHED) instanceof Accepted accepted) {
            return written(found, accepted);
        }
        Refusal refusal = item instanceof Refusal known
                ? known
                : (Refusal) ArticleIntake.admit((FoundArticle) item, FEED, FETCHED);
        return "refused " + refusal;
    }

    private static String written(FoundArticle found, Accepted accepted) {
        String guid = found.guid() == null
                ? "null"
                : found.guid().scope() + " " + found.guid().value();
        var article = accepted.article();
        List<String> lines = Stream.of(
                        "article " + found.location(),
                        "guid " + guid,
                        "url " + article.getUrl(),
                        "outlet " + article.getOutlet(),
                        "origin " + article.getOrigin(),
                        "title " + escaped(article.getTitle()),
                        "lang " + article.getLang(),
                        "published " + (found.publishedAt() == null ? null : article.getPublishedAt()),
                        "modified " + article.getModifiedAt(),
                        "body " + escaped(article.getBody()))
                .filter(line -> !line.endsWith(" null"))
                .toList();
        String warnings = accepted.warnings().stream()
                .map(warning -> "\nwarning " + warning)
                .collect(Collectors.joining());
        return String.join("\n", lines) + warnings;
    }

    private static String escaped(String text) {
        return text == null ? null : text.replace("\r", "\\r").replace("\n", "\\n");
    }

    private static List<Path> inputs() throws IOException, URISyntaxException {
        Path folder = Path.of(OddInputTest.class.getResource("/odd").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.toString().endsWith(EXPECTED))
                    .sorted()
                    .toList();
        }
    }
}
