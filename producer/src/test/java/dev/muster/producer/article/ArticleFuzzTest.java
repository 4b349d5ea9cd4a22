package dev.muster.producer.article;

import dev.muster.testing.FuzzRun;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ArticleFuzzTest {
    @Test
    void shouldReadAnyArticle() throws IOException {
        FuzzRun.of("article", ArticleFuzz::fuzzerTestOneInput);
    }

    @Test
    void shouldReadAnyDate() throws IOException {
        FuzzRun.of("date", DateFuzz::fuzzerTestOneInput);
    }
}
