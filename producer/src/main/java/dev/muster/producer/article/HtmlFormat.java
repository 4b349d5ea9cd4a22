package dev.muster.producer.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A saved web page; see {@link HtmlPage} for what is taken from where. */
final class HtmlFormat implements ArticleFormat {

    @Override
    public List<FoundItem> read(byte[] bytes, String location) throws UnreadableArticleException {
        FoundArticle.Builder article = FoundArticle.at(location);
        Document page = parse(bytes);
        if (page.charset().equals(StandardCharsets.UTF_8) && !DecodedText.isUtf8(bytes)) {
            DecodedText decoded = DecodedText.of(bytes, location);
            decoded.warnings().forEach(article::warn);
            page = Jsoup.parse(decoded.text());
        }
        new HtmlPage(page).tell(article);
        return List.of(article.build());
    }

    /** In the charset of the byte order mark or of the page's meta element, else UTF-8. */
    private static Document parse(byte[] bytes) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
        } catch (IOException impossible) {
            throw new UncheckedIOException("Bytes in memory cannot fail to be read", impossible);
        }
    }
}
