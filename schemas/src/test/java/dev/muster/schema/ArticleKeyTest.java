package dev.muster.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleKeyTest {
    @Test
    void shouldNameTheArticleAndTheFeed() {
        var key = ArticleKey.of(Records.article());

        assertThat(key.toString()).isEqualTo("5f1c8a3e-2d4b-3c6f-9a10-0b1c2d3e4f50/files");
        assertThat(ArticleKey.parse(key.toString())).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"article", "article/", "/feed", "/", ""})
    void shouldTakeWhatHasNotTwoPartsForAnArticle(String text) {
        assertThat(ArticleKey.parse(text)).isEqualTo(new ArticleKey(text, null));
    }

    @Test
    void shouldKeepAllFeedsOfAnArticleInOnePartition() {
        var alone = new ArticleKey("article", null).partition(6);

        assertThat(new ArticleKey("article", "a").partition(6)).isEqualTo(alone);
        assertThat(new ArticleKey("article", "b").partition(6)).isEqualTo(alone).isBetween(0, 5);
    }
}
