package dev.muster.producer.page;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * A page as it came from a server or a disk, read into elements.
 *
 * @param document its elements; the front door of all that is read from it
 * @param warnings empty, or one sentence on the guess of its charset
 */
public record WebPage(Document document, List<String> warnings) {

    /** Elements in elements; real pages stay below 100, and what is deeper is set beside each other. */
    private static final int MAX_DEPTH = 256;

    /**
     * Reads bytes.
     *
     * @param contentType of the HTTP header; null when there is none
     * @param address where the page is from, for relative links; empty when not known
     */
    public static WebPage of(byte[] bytes, String contentType, String address) {
        PageCharset charset = PageCharset.of(bytes, contentType);
        String html = new String(bytes, charset.charset());
        Document document = Jsoup.parse(html, address, Parser.htmlParser().setMaxDepth(MAX_DEPTH));
        List<String> warnings = charset.guessed()
                ? List.of("not valid UTF-8, read as " + charset.charset().name()
                        + "; save it as UTF-8 if letters come out wrong")
                : List.of();
        return new WebPage(document, warnings);
    }
}
