package dev.muster.producer.article;

import dev.muster.producer.page.WebPage;

/** Reads the article of a web page. Needs no network; never throws for what a page holds. */
public final class ArticlePage {

    private ArticlePage() {}

    /**
     * The article of a page as far as the page tells it; its body is empty when the page shows no text.
     *
     * @param contentType of the HTTP header; null when there is none
     * @param location the page's address or file, for messages
     */
    public static FoundArticle read(byte[] bytes, String contentType, String location) {
        FoundArticle.Builder article = FoundArticle.at(location);
        WebPage page = WebPage.of(bytes, contentType, "");
        page.warnings().forEach(article::warn);
        new HtmlPage(page.document()).tell(article);
        return article.build();
    }
}
