package dev.muster.producer.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * A page as it came from a server or a disk, read into elements.
 *
 * @param document its elements; the front door of all that is read from it
 * @param warnings sentences on the guess of its charset, and on what is left unread; empty for most
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
        String read = PageBudget.within(html);
        Document document = Jsoup.parse(read, address, Parser.htmlParser().setMaxDepth(MAX_DEPTH));
        List<String> warnings = new ArrayList<>();
        if (charset.guessed()) {
            warnings.add("not valid UTF-8, read as " + charset.charset().name()
                    + "; save it as UTF-8 if letters come out wrong");
        }
        if (read.length() < html.length()) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "its page makes more work than any article; only the first %,d of its %,d characters are read",
                    read.length(),
                    html.length()));
        }
        return new WebPage(document, List.copyOf(warnings));
    }
}
