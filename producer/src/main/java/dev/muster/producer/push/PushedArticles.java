package dev.muster.producer.push;

import dev.muster.producer.article.ArticleFile;
import dev.muster.producer.article.FoundItem;
import java.util.List;
import java.util.Locale;

/** Reads the body of a request by its media type. */
final class PushedArticles {
    private static final int UNSUPPORTED = 415;
    private static final int TOO_LARGE = 413;
    private static final String LOCATION = "request";

    private PushedArticles() {}

    /**
     * At least one item; what is no article is a refusal among them.
     *
     * @param contentType of the header; null when it is not told
     * @throws PushProblem for another media type and for too many articles
     */
    static List<FoundItem> read(byte[] body, String contentType) {
        List<FoundItem> items = switch (mediaType(contentType)) {
            case "application/json", "application/x-ndjson", "application/jsonl", "application/ndjson" ->
                ArticleFile.readJson(body, LOCATION);
            case "text/plain" -> ArticleFile.readText(body, LOCATION);
            case "text/html", "application/xhtml+xml" -> ArticleFile.readHtml(body, LOCATION);
            default ->
                throw new PushProblem(
                        UNSUPPORTED,
                        "Unsupported Media Type",
                        "Content-Type is " + contentType
                                + "; send application/json, application/x-ndjson, text/plain or text/html");
        };
        if (items.size() > PushServer.MAX_ITEMS) {
            throw new PushProblem(
                    TOO_LARGE,
                    "Content Too Large",
                    items.size() + " articles are too many for a request; send " + PushServer.MAX_ITEMS + " at most");
        }
        return items;
    }

    private static String mediaType(String contentType) {
        if (contentType == null) {
            return "";
        }
        int parameters = contentType.indexOf(';');
        String type = parameters < 0 ? contentType : contentType.substring(0, parameters);
        return type.strip().toLowerCase(Locale.ROOT);
    }
}
