package dev.muster.producer.article;

import java.util.List;

/** A saved web page; see {@link HtmlPage} for what is taken from where. */
final class HtmlFormat implements ArticleFormat {

    @Override
    public List<FoundItem> read(byte[] bytes, String location) {
        return List.of(ArticlePage.read(bytes, null, location));
    }
}
