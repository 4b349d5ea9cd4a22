package dev.muster.producer.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.muster.producer.article.FoundArticle;
import dev.muster.producer.article.FoundItem;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every kind of feed keeps to. A kind extends it and says how its feed comes to show an article. */
public abstract class FeedSourceContract {
    private FeedSource source;

    /** A source over the feed of the fixture; called once a test, after what it shall show at first is there. */
    protected abstract FeedSource open() throws Exception;

    /** Lets the feed show one more article, or the one called {@code name} with other text. */
    protected abstract void show(String name, String text) throws Exception;

    /** Makes the feed unreadable as a whole. */
    protected abstract void ruin() throws Exception;

    /** Whether the feed can show something new after it was opened. */
    protected boolean goesOn() {
        return true;
    }

    @AfterEach
    void closeSource() {
        if (source != null) {
            source.close();
        }
    }

    @Test
    void shouldYieldWhatTheFeedShows() throws Exception {
        show("one", "Some 1,500 soldiers left.");
        assertThat(texts(opened().poll(Cursor.START))).containsExactly("Some 1,500 soldiers left.");
    }

    @Test
    void shouldYieldNothingBehindItsCursor() throws Exception {
        show("one", "Some 1,500 soldiers left.");
        Poll first = opened().poll(Cursor.START);
        assertThat(opened().poll(first.next()).items()).isEmpty();
    }

    @Test
    void shouldYieldAgainWhatWasNotPublished() throws Exception {
        show("one", "Some 1,500 soldiers left.");
        List<String> lost = texts(opened().poll(Cursor.START));
        assertThat(texts(opened().poll(Cursor.START))).isEqualTo(lost);
    }

    @Test
    void shouldYieldWhatChangedUnderTheSameName() throws Exception {
        show("one", "Some 1,500 soldiers left.");
        Poll first = opened().poll(Cursor.START);
        if (!goesOn()) {
            assertThat(opened().poll(first.next()).items()).isEmpty();
            return;
        }
        show("one", "Some 3,000 soldiers left.");
        Poll second = opened().poll(first.next());
        assertThat(texts(second)).contains("Some 3,000 soldiers left.");
        assertThat(articles(second).get(0).guid())
                .isEqualTo(articles(first).get(0).guid())
                .isNotNull();
    }

    @Test
    void shouldSayWhereAndWhatIsWrong() throws Exception {
        show("one", "Some 1,500 soldiers left.");
        FeedSource ruined = opened();
        ruin();
        assertThatExceptionOfType(FeedException.class)
                .isThrownBy(() -> ruined.poll(Cursor.START))
                .satisfies(failure ->
                        assertThat(failure.getMessage()).contains(": ").contains(";"));
    }

    @Test
    void shouldHaveARhythmAndCloseTwice() throws Exception {
        show("one", "Some 1,500 soldiers left.");
        assertThat(opened().rhythm()).isGreaterThan(Duration.ZERO);
        opened().close();
        opened().close();
    }

    private FeedSource opened() throws Exception {
        if (source == null) {
            source = open();
        }
        return source;
    }

    private static List<String> texts(Poll poll) {
        return articles(poll).stream().map(article -> article.body().strip()).toList();
    }

    private static List<FoundArticle> articles(Poll poll) {
        for (FoundItem item : poll.items()) {
            assertThat(item).isInstanceOf(FoundArticle.class);
        }
        return poll.items().stream().map(FoundArticle.class::cast).toList();
    }
}
