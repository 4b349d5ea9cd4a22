package dev.muster.producer.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.schema.Article;
import dev.muster.schema.Feed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleIntakeTest {

    private static final Instant FETCHED = Instant.parse("2024-11-01T00:00:00.123456Z");
    private static final String TEXT = "Some 1,500 soldiers left.";

    @Test
    void shouldNameAnArticleForItsCanonicalUrlWhateverItsGuid() {
        Article one =
                admitted(found().url("https://Gazette.example/a/?utm_source=x").guid(new Guid("f", "1")));
        Article other = admitted(found().url("https://gazette.example/a#top").guid(new Guid("g", "2")));
        assertThat(one.getId()).isEqualTo(other.getId()).isEqualTo(uuid("https://gazette.example/a"));
        assertThat(one.getUrl()).isEqualTo("https://gazette.example/a");
    }

    @Test
    void shouldNameAnArticleWithoutUrlForItsGuidWhateverItsText() {
        Article one = admitted(found().guid(new Guid("files", "seed-1")));
        Article other = admitted(found().guid(new Guid("files", "seed-1")).body("Other text."));
        assertThat(one.getId()).isEqualTo(other.getId()).isEqualTo(uuid("files\nseed-1"));
        assertThat(one.getContentHash()).isNotEqualTo(other.getContentHash());
    }

    @Test
    void shouldKeepTheSameGuidOfTwoScopesApart() {
        assertThat(admitted(found().guid(new Guid("f", "1"))).getId())
                .isNotEqualTo(admitted(found().guid(new Guid("g", "1"))).getId());
    }

    @Test
    void shouldNameAnArticleWithNeitherForItsText() {
        Article article = admitted(found());
        assertThat(article.getId()).isEqualTo(uuid("text\n" + article.getContentHash()));
        assertThat(admitted(found()).getId()).isEqualTo(article.getId());
        assertThat(admitted(found().body("Other text.")).getId()).isNotEqualTo(article.getId());
    }

    /** The figure was computed with {@code printf 'en\nBrigade\nSome 1,500 soldiers left.' | sha256sum}. */
    @Test
    void shouldHashLanguageHeadlineAndText() {
        assertThat(admitted(found().lang("en").title("Brigade")).getContentHash())
                .isEqualTo("e3688526737d07a87b69d5a822dfb79f003907d40c2f6e34bf88ec65356a59c9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Café  left.",
                "Cafe\u0301 left.",
                " Caf\u00e9\r\n\tleft.\n",
                "Caf\u00e9\u00a0left.",
                "\ufeffCafé \u2003left."
            })
    void shouldHashTextInOneFormWithWhiteSpaceFolded(String spelling) {
        assertThat(admitted(found().body(spelling)).getContentHash())
                .isEqualTo(admitted(found().body("Café left.")).getContentHash());
    }

    @Test
    void shouldHashTheBoundsBetweenTheParts() {
        assertThat(admitted(found().title("a").body("b c")).getContentHash())
                .isNotEqualTo(admitted(found().title("a b").body("c")).getContentHash())
                .isNotEqualTo(admitted(found().body("a b c")).getContentHash());
    }

    @Test
    void shouldLetTheFeedStandInForLanguageAndOutletOnly() {
        Feed feed = Feed.newBuilder(feed()).setLanguage("id").setOutlet("Warta").build();
        Article silent = ((Accepted) ArticleIntake.admit(found().build(), feed, FETCHED)).article();
        assertThat(silent.getLang()).isEqualTo("id");
        assertThat(silent.getOutlet()).isEqualTo("Warta");
        Article telling = ((Accepted)
                        ArticleIntake.admit(found().lang("en").outlet("Gazette").build(), feed, FETCHED))
                .article();
        assertThat(telling.getLang()).isEqualTo("en");
        assertThat(telling.getOutlet()).isEqualTo("Gazette");
    }

    @Test
    void shouldDateAnArticleWithoutDateToItsFetchInWholeMilliseconds() {
        assertThat(admitted(found()).getPublishedAt()).isEqualTo("2024-11-01T00:00:00.123Z");
        assertThat(admitted(found()).getFetchedAt()).isEqualTo("2024-11-01T00:00:00.123Z");
    }

    @Test
    void shouldNotBelieveADateThatHasNotComeYet() {
        Accepted accepted = accepted(found().publishedAt(Instant.parse("2042-10-18T00:00:00Z")));
        assertThat(accepted.article().getPublishedAt())
                .isEqualTo(accepted.article().getFetchedAt());
        assertThat(accepted.warnings()).singleElement().asString().contains("2042-10-18");
    }

    @Test
    void shouldCutALongTextBehindAParagraph() {
        String paragraph = "Sejumlah 1.500 pasukan — “dikirim”.\n";
        String body = paragraph.repeat(5 * 1024 * 1024 / paragraph.length());
        Accepted accepted = accepted(found().body(body));
        String kept = accepted.article().getBody();
        assertThat(kept.getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(ArticleIntake.MAX_BODY_BYTES)
                .isGreaterThan(ArticleIntake.MAX_BODY_BYTES - 100);
        assertThat(body).startsWith(kept);
        assertThat(kept + "\n").endsWith(paragraph);
        assertThat(accepted.warnings())
                .singleElement()
                .asString()
                .contains("cut")
                .contains("split");
    }

    @Test
    void shouldCutALongParagraphBehindAWordRatherThanKeepTheHeadlineAlone() {
        String kept = accepted(found().body("Headline\n" + "word ".repeat(1_000_000)))
                .article()
                .getBody();
        assertThat(kept).hasSizeGreaterThan(ArticleIntake.MAX_BODY_BYTES - 10).endsWith("word");
    }

    @Test
    void shouldCutTextWithoutSpacesBetweenCharacters() {
        String kept = accepted(found().body("𝟙".repeat(400_000))).article().getBody();
        assertThat(kept.getBytes(StandardCharsets.UTF_8)).hasSize(ArticleIntake.MAX_BODY_BYTES);
        assertThat(Character.isLowSurrogate(kept.charAt(kept.length() - 1))).isTrue();
    }

    @Test
    void shouldCutAHeadlineThatIsABody() {
        Accepted accepted = accepted(found().title("x".repeat(5_000)));
        assertThat(accepted.article().getTitle()).hasSize(ArticleIntake.MAX_TITLE);
        assertThat(accepted.warnings()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t", "\u00a0\u2003\ufeff"})
    void shouldRefuseAnArticleWithoutText(String body) {
        assertThat(ArticleIntake.admit(found().title("Headline").body(body).build(), feed(), FETCHED))
                .isEqualTo(new Refusal("a.txt", "holds no text below its headline and fields; give it a body"));
    }

    @Test
    void shouldKeepOffsetsWhereItMendsText() {
        assertThat(admitted(found().body("a\0b\ud83dc\ude00d")).getBody()).isEqualTo("a\ufffdb\ufffdc\ufffdd");
    }

    private static FoundArticle.Builder found() {
        return FoundArticle.at("a.txt").body(TEXT);
    }

    private static Article admitted(FoundArticle.Builder found) {
        return accepted(found).article();
    }

    private static Accepted accepted(FoundArticle.Builder found) {
        return (Accepted) ArticleIntake.admit(found.build(), feed(), FETCHED);
    }

    private static Feed feed() {
        return Feed.newBuilder()
                .setId("f")
                .setKind("files")
                .setLocation("")
                .setHeaders(Map.of())
                .build();
    }

    private static String uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
