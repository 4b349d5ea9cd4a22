package dev.muster.consumer.table;

import static dev.muster.consumer.table.TestClaims.claim;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.schema.Article;
import dev.muster.schema.ArticleKey;
import dev.muster.schema.Claim;
import dev.muster.schema.RejectedRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept beside the claims, whatever the database. Each database runs it in a class of its own. */
abstract class SideStoreContract {
    private static final TopicIdentity CLAIMS = new TopicIdentity("cluster-a", "muster.claims", "topic-1");
    private static final TopicIdentity ARTICLES = new TopicIdentity("cluster-a", "muster.articles", "topic-2");
    private static final TopicIdentity REJECTED = new TopicIdentity("cluster-a", "muster.rejected", "topic-3");
    private static final Instant FETCHED = Instant.parse("2024-10-18T12:00:00Z");

    private ClaimStore store;
    private SideStore side;
    private String carried;
    private String claimId;

    /** JDBC URL of a database with the tables of now, and nothing in them. */
    abstract String newDatabase();

    @BeforeEach
    void open() {
        store = ClaimStore.at(newDatabase());
        store.offsets(CLAIMS, List.of(0));
        side = store.side();
        Claim claim = claim().said("2024-10-18").build();
        claimId = claim.getId();
        carried = claim.getSources().get(0).getArticleId();
        store.apply(
                new Batch(CLAIMS, List.of(new OffsetStep(0, 0, 1)), List.of(new ClaimChange.Put(claim)), List.of()));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void shouldGoOnWhereItStopped() {
        write(7, version(carried, "One.", 6));
        assertThat(offsets(ARTICLES, SideStore.Content.ARTICLES)).isEqualTo(Map.of(0, 7L, 1, 0L));
        assertThat(store.table().article(carried).orElseThrow().body()).isEqualTo("One.");
    }

    @Test
    void shouldForgetTheRowsOfATopicThatWasMadeAgain() {
        write(7, version(carried, "One.", 6));
        side.writeRejected(REJECTED, new TreeMap<>(Map.of(0, 3L)), Map.of(), List.of(rejected()));
        TopicIdentity anew = new TopicIdentity("cluster-a", ARTICLES.topic(), "topic-9");
        assertThat(offsets(anew, SideStore.Content.ARTICLES)).isEqualTo(Map.of(0, 0L, 1, 0L));
        assertThat(store.table().article(carried)).isEmpty();
        assertThat(store.table().rejected(null, 10)).hasSize(1);
        TopicIdentity rejectedAnew = new TopicIdentity("cluster-b", REJECTED.topic(), "topic-3");
        assertThat(offsets(rejectedAnew, SideStore.Content.REJECTED)).isEqualTo(Map.of(0, 0L, 1, 0L));
        assertThat(store.table().rejected(null, 10)).isEmpty();
    }

    @Test
    void shouldKeepWhatWasWrittenBehindADeletionAndForgetWhatStoodBeforeIt() {
        write(4, version(carried, "One.", 1), deletion(carried, 2), version(carried, "Three.", 3));
        assertThat(store.table().article(carried).orElseThrow().body()).isEqualTo("Three.");
        write(6, version(carried, "Four.", 4), deletion(carried, 5));
        assertThat(store.table().article(carried)).isEmpty();
    }

    @Test
    void shouldKeepTheVersionThatWasFetchedLaterWhateverTheOrder() {
        Article later = Article.newBuilder(article(carried, "Later."))
                .setFetchedAt(FETCHED.plusSeconds(60))
                .build();
        write(3, new ArticleRecord(ArticleKey.of(later), later, 0, 1), version(carried, "Earlier.", 2));
        assertThat(store.table().article(carried).orElseThrow().body()).isEqualTo("Later.");
    }

    @Test
    void shouldForgetOldArticlesThatNobodyRefersTo() {
        write(2, version(carried, "Carried.", 0), version("other", "Other.", 1));
        assertThat(store.table().article("other")).isPresent();
        write(SideStore.WAITING + 10, version("new", "New.", SideStore.WAITING + 9));
        assertThat(store.table().article("other")).isEmpty();
        assertThat(store.table().article(carried)).isPresent();
    }

    @Test
    void shouldForgetAnArticleThatNobodyRefersToAnyMore() {
        write(2, version(carried, "Carried.", 0));
        write(SideStore.WAITING + 10, version("new", "New.", SideStore.WAITING + 9));
        side.settle(ARTICLES);
        assertThat(store.table().article(carried)).isPresent();
        store.apply(new Batch(
                CLAIMS, List.of(new OffsetStep(0, 1, 2)), List.of(new ClaimChange.Delete(claimId)), List.of()));
        side.settle(ARTICLES);
        assertThat(store.table().article(carried)).isEmpty();
        assertThat(store.table().article("new")).isPresent();
    }

    @Test
    void shouldTellWhichArticlesAreMissing() {
        assertThat(side.settle(ARTICLES)).containsExactly(carried);
        assertThat(side.settle(ARTICLES)).containsExactly(carried);
        write(1, version(carried, "One.", 0));
        assertThat(side.settle(ARTICLES)).isEmpty();
        side.writeArticles(
                ARTICLES,
                new TreeMap<>(Map.of(0, 2L)),
                List.of(new ArticleRecord(new ArticleKey(carried, null), null, 0, 1)));
        assertThat(side.settle(ARTICLES)).as("deleted").containsExactly(carried);
    }

    @Test
    void shouldTellNoMoreOfWhatWasGivenUpUntilItsClaimsChange() {
        side.giveUp(side.settle(ARTICLES));
        assertThat(side.settle(ARTICLES)).isEmpty();
        Claim changed = claim().said("2024-10-18").said("2024-10-19").build();
        store.apply(
                new Batch(CLAIMS, List.of(new OffsetStep(0, 1, 2)), List.of(new ClaimChange.Put(changed)), List.of()));
        assertThat(side.settle(ARTICLES)).contains(carried);
    }

    @Test
    void shouldReadSomePartitionsAgain() {
        side.writeArticles(ARTICLES, new TreeMap<>(Map.of(0, 7L, 1, 5L)), List.of());
        side.rewind(ARTICLES.topic(), List.of(1));
        assertThat(offsets(ARTICLES, SideStore.Content.ARTICLES)).isEqualTo(Map.of(0, 7L, 1, 0L));
    }

    private Map<Integer, Long> offsets(TopicIdentity source, SideStore.Content content) {
        return side.offsets(content, source, List.of(0, 1));
    }

    private void write(long next, ArticleRecord... versions) {
        side.writeArticles(ARTICLES, new TreeMap<>(Map.of(0, next)), List.of(versions));
    }

    private static ArticleRecord version(String id, String body, long offset) {
        return new ArticleRecord(new ArticleKey(id, "feed"), article(id, body), 0, offset);
    }

    private static ArticleRecord deletion(String id, long offset) {
        return new ArticleRecord(new ArticleKey(id, "feed"), null, 0, offset);
    }

    private static Article article(String id, String body) {
        return Article.newBuilder()
                .setId(id)
                .setFeed("feed")
                .setBody(body)
                .setPublishedAt(FETCHED)
                .setFetchedAt(FETCHED)
                .setContentHash("hash of " + body)
                .build();
    }

    private static RejectedInput rejected() {
        return new RejectedInput(
                0,
                2,
                "key",
                FETCHED,
                new RejectedRecord("muster.articles", 0, 5, FETCHED, "streams", "Error", "It is no article."));
    }
}
