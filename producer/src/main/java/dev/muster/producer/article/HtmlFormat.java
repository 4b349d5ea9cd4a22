package dev.muster.producer.article;

import dev.muster.producer.page.WebPage;
import java.util.List;

/** A saved web page; see {@link HtmlPage} for what is taken from where. */
final class HtmlFormat implements ArticleFormat {

    @Override
    public List<FoundItem> read(byte[] bytes, String location) throws UnreadableArticleException {
        FoundArticle.Builder article = FoundArticle.at(location);
        WebPage page = WebPage.of(bytes, null, "");
        page.warnings().forEach(article::warn);
        new HtmlPage(page.document()).tell(article);
        return List.of(article.build());
    }
}
