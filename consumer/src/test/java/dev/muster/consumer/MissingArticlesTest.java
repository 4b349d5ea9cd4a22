package dev.muster.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.schema.ArticleKey;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class MissingArticlesTest {
    private static final int PARTITIONS = 6;

    private final MissingArticles missing = new MissingArticles();

    @Test
    void shouldSeekAnArticleWhereItsKeyBelongsThenEverywhereThenNoMore() {
        int own = partition("a");
        assertThat(partitions("a")).containsExactly(own);
        assertThat(partitions("a")).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(missing.gone()).isEmpty();
        assertThat(partitions("a")).isEmpty();
        assertThat(missing.gone()).containsExactly("a");
    }

    @Test
    void shouldSeekWhatIsNewBesideWhatIsGone() {
        partitions("a");
        partitions("a");
        assertThat(partitions("a", "b")).containsExactly(partition("b"));
        assertThat(partitions("a", "c")).containsExactly(partition("c"));
    }

    @Test
    void shouldForgetWhatWasFound() {
        partitions("a");
        assertThat(partitions()).isEmpty();
        assertThat(partitions("a")).containsExactly(partition("a"));
    }

    private Set<Integer> partitions(String... ids) {
        return missing.partitionsToRead(Set.of(ids), PARTITIONS);
    }

    private static int partition(String id) {
        return new ArticleKey(id, null).partition(PARTITIONS);
    }
}
