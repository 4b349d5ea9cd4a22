package dev.muster.languages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.extraction.ArticleText;
import dev.muster.extraction.pack.LanguagePack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares what is read with what is read without looking first whether the article can hold a claim at all, as for an explanation. */
final class ClaimProspectTest {
    private static final int TEXTS = 800;
    private static final LocalDate PUBLISHED = LocalDate.of(2024, 11, 4);

    static Stream<LanguagePack> packs() {
        return Packs.LANGUAGES.packs().values().stream();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void shouldMissNoClaimOfALabelledArticle(LanguagePack pack) throws IOException {
        List<String> bodies = bodies(pack.tag());
        assertThat(bodies).isNotEmpty();
        compare(pack, bodies);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void shouldMissNoClaimOfASingleParagraph(LanguagePack pack) throws IOException {
        List<String> paragraphs = new ArrayList<>();
        bodies(pack.tag()).forEach(body -> paragraphs.addAll(body.lines().toList()));
        compare(pack, paragraphs);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void shouldMissNoClaimOfARandomText(LanguagePack pack) {
        compare(pack, RandomTexts.of(pack, TEXTS));
    }

    private static void compare(LanguagePack pack, List<String> bodies) {
        for (String body : bodies) {
            ArticleText article = new ArticleText(pack.tag(), PUBLISHED, null, null, body);
            assertThat(Packs.EXTRACTOR.extract(article))
                    .as(body)
                    .isEqualTo(Packs.EXTRACTOR.explain(article).extraction());
        }
    }

    private static List<String> bodies(String tag) throws IOException {
        List<String> bodies = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("articles", tag))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                String text = Files.readString(file);
                bodies.add(text.substring(text.indexOf('\n', text.indexOf("\n---", 1) + 1) + 1));
            }
        }
        return bodies;
    }
}
