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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Feeds that give each item another guid at each poll: what they show is news once, and what is remembered of them stays small. */
class ChangingGuidsTest {
    private static final int ITEMS = 60;

    /** Enough for more guids than are remembered. */
    private static final int POLLS = 2 * SeenItems.MAX / ITEMS;

    private static final Instant DAY = Instant.parse("2024-11-01T00:00:00Z");

    private final SeenItems seen = new SeenItems();
    private final Set<String> kept = new HashSet<>();
    private String kind = "rss";
    private Instant now = DAY;

    @BeforeAll
    static void trustOurClasses() {
        AvroSerde.of(Article.class, SchemaRegistry.inMemory()).close();
    }

    @Test
    void shouldBeNewsOnceWhereEachItemHasALink() {
        assertOnce((poll, item) -> item(guid(poll, item), "https://news.example/" + item, "Text " + item, null));
    }

    @Test
    void shouldBeNewsOnceWhereAllItemsHaveOneLink() {
        assertOnce((poll, item) -> item(guid(poll, item), "https://news.example/live", "Text " + item, null));
    }

    @Test
    void shouldBeNewsOnceWhereNoItemHasALink() {
        assertOnce((poll, item) -> item(guid(poll, item), null, "Text " + item, null));
    }

    @Test
    void shouldBeNewsOnceWhereItemsHaveDates() {
        assertOnce((poll, item) -> item(guid(poll, item), null, "Nothing new.", DAY.minusSeconds(item)));
    }

    @Test
    void shouldKnowARevisionByTheGuidOfTheLastPoll() {
        String first = poll(List.of(item("1", null, "Text", null))).get(0);
        assertThat(poll(List.of(item("2", null, "Text", null)))).isEmpty();
        assertThat(poll(List.of(item("2", null, "Text, revised", null)))).containsExactly(first);
    }

    @Test
    void shouldTellTheSameWordsOfAnotherDayAgain() {
        String first = poll(List.of(item("1", null, "Nothing new.", DAY))).get(0);
        assertThat(poll(List.of(item("2", null, "Nothing new.", DAY.plusSeconds(60)))))
                .hasSize(1)
                .doesNotContain(first);
    }

    @Test
    void shouldTakeTwoFilesOfOneTextForTwoArticles() {
        kind = "files";
        assertThat(poll(List.of(item("one.txt", null, "Text", null)))).hasSize(1);
        assertThat(poll(List.of(item("two.txt", null, "Text", null)))).hasSize(1);
    }

    private void assertOnce(BiFunction<Integer, Integer, FoundItem> made) {
        for (int number = 0; number < POLLS; number++) {
            int poll = number;
            List<FoundItem> items = IntStream.range(0, ITEMS)
                    .mapToObj(item -> made.apply(poll, item))
                    .toList();
            assertThat(poll(items)).as("news of poll %d", poll).hasSize(poll == 0 ? ITEMS : 0);
        }
        assertThat(seen.items()).as("what is remembered").hasSizeLessThanOrEqualTo(SeenItems.MAX);
        assertThat(kept).as("what the topic keeps").isEqualTo(seen.items().keySet());
    }

    private static String guid(int poll, int item) {
        return "made at poll " + poll + " for " + item;
    }

    private static FoundArticle item(String guid, String link, String body, Instant published) {
        return FoundArticle.at("item")
                .guid(Guid.ofItem("feed", guid))
                .url(link)
                .body(body)
                .publishedAt(published)
                .build();
    }

    /** The ids of what a poll publishes. */
    private List<String> poll(List<FoundItem> items) {
        Feed feed = Feed.newBuilder()
                .setId("feed")
                .setKind(kind)
                .setLocation("")
                .setHeaders(Map.of())
                .build();
        now = now.plusSeconds(600);
        Map<String, String> known = seen.items();
        Edition edition = Edition.of(feed, Identity.of(feed, items, known), known, items, now, 1_000);
        List<SeenItems.Change> changes = seen.changes(edition.shown());
        changes.forEach(change -> {
            if (change.told() == null) {
                kept.remove(change.item());
            } else {
                kept.add(change.item());
            }
        });
        seen.apply(edition.shown(), changes);
        return edition.news().stream().map(Article::getId).toList();
    }
}
