package dev.muster.producer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.producer.article.FoundArticle;
import dev.muster.producer.article.FoundItem;
import dev.muster.producer.article.Guid;
import dev.muster.schema.Article;
import dev.muster.schema.AvroSerde;
import dev.muster.schema.Feed;
import dev.muster.schema.SchemaRegistry;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which article an item is, over the polls of several feeds. */
class IdentityTest {
    private static final String LINK = "https://news.example/2024/troops";

    private final Map<String, Map<String, String>> seen = new HashMap<>();
    private Instant now = Instant.parse("2024-11-01T00:00:00Z");

    @BeforeAll
    static void trustOurClasses() {
        AvroSerde.of(Article.class, SchemaRegistry.inMemory()).close();
    }

    @Test
    void shouldBeOneArticleInFiveFeedsWithFiveGuids() {
        List<String> ids = Stream.of("a", "b", "c", "d", "e")
                .map(feed -> only(poll(feed, item(feed, "guid of " + feed, LINK + "?utm_source=" + feed, "Text"))))
                .distinct()
                .toList();
        assertThat(ids).hasSize(1);
        seen.keySet()
                .forEach(feed -> assertThat(poll(feed, item(feed, "guid of " + feed, LINK, "Text")))
                        .as("no feed tells it again")
                        .isEmpty());
    }

    @Test
    void shouldKnowAnItemByItsGuidWhereItsLinkChanges() {
        String first = only(poll("a", item("a", "4711", LINK, "Text")));
        assertThat(only(poll("a", item("a", "4711", LINK + "-corrected", "Other text"))))
                .isEqualTo(first);
        assertThat(poll("a", item("a", "4711", LINK + "-again", "Other text"))).isEmpty();
    }

    @Test
    void shouldKnowAnItemByItsGuidWhereItsLinkComesLater() {
        String first = only(poll("a", item("a", "4711", null, "Text")));
        assertThat(only(poll("a", item("a", "4711", LINK, "Other text")))).isEqualTo(first);
    }

    @Test
    void shouldTellApartWhatAFeedTellsApartAtOneLink() {
        List<String> ids = poll("live", item("live", "1", LINK, "One"), item("live", "2", LINK, "Two"));
        assertThat(ids).doesNotHaveDuplicates().hasSize(2);
        assertThat(poll("live", item("live", "2", LINK, "Two"))).isEmpty();
        assertThat(only(poll("live", item("live", "2", LINK, "Two, revised")))).isEqualTo(ids.get(1));
    }

    @Test
    void shouldTakeAnotherGuidAtTheSameLinkForARevision() {
        String first = only(poll("a", item("a", LINK + "#0", LINK, "Text")));
        assertThat(only(poll("a", item("a", LINK + "#1", LINK, "Other text")))).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a",
                "tag:news.example,2024:4711",
                "https://news.example/?p=4711"
            })
    void shouldKnowNamesThatAreTheSameEverywhere(String guid) {
        assertThat(only(poll("a", item("a", guid, null, "Text"))))
                .isEqualTo(only(poll("b", item("b", guid, null, "Text"))));
    }

    @Test
    void shouldNotMistakeTheNumbersOfOneFeedForThoseOfAnother() {
        assertThat(only(poll("a", item("a", "4711", null, "Text"))))
                .isNotEqualTo(only(poll("b", item("b", "4711", null, "Text"))));
    }

    @Test
    void shouldKnowWhatHasNeitherNameNorLinkByItsText() {
        FoundArticle nameless = FoundArticle.at("item").body("Text").build();
        assertThat(only(poll("a", nameless))).isEqualTo(only(poll("b", nameless)));
    }

    @Test
    void shouldKnowAnItemWithoutAGuidByItsLinkWhereItsPageToldAnotherAddress() {
        FoundArticle item = FoundArticle.at("item").url(LINK).body("Teaser").build();
        FoundArticle page = FoundArticle.at(LINK)
                .url("https://www.news.example/world/" + LINK.substring(LINK.lastIndexOf('/') + 1))
                .body("Text")
                .build();
        FoundArticle merged = PageMerge.of(
                item,
                page,
                Feed.newBuilder()
                        .setId("a")
                        .setKind("rss")
                        .setLocation("")
                        .setHeaders(Map.of())
                        .build(),
                null);
        assertThat(merged.url()).isEqualTo(page.url());
        String published = only(poll("a", merged));
        assertThat(only(poll("a", item.withBody("The feed tells it all now")))).isEqualTo(published);
        assertThat(only(poll("b", page))).isEqualTo(published);
    }

    /** The ids of what a poll publishes. */
    private List<String> poll(String feed, FoundItem... items) {
        Map<String, String> known = seen.computeIfAbsent(feed, name -> new HashMap<>());
        Feed record = Feed.newBuilder()
                .setId(feed)
                .setKind("rss")
                .setLocation("")
                .setHeaders(Map.of())
                .build();
        now = now.plusSeconds(60);
        List<FoundItem> shown = List.of(items);
        Edition edition = Edition.of(record, Identity.of(record, shown, known), known, shown, now, 1_000);
        known.putAll(edition.shown());
        return edition.news().stream().map(Article::getId).toList();
    }

    private static String only(List<String> ids) {
        assertThat(ids).hasSize(1);
        return ids.get(0);
    }

    private static FoundArticle item(String feed, String guid, String link, String body) {
        return FoundArticle.at("item")
                .guid(Guid.ofItem(feed, guid))
                .url(link)
                .body(body)
                .build();
    }
}
