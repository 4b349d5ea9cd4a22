package dev.muster.producer;

import dev.muster.producer.article.ArticlePage;
import dev.muster.producer.article.FoundArticle;
import dev.muster.producer.web.Stop;
import dev.muster.producer.web.WebAnswer;
import dev.muster.producer.web.WebClient;
import dev.muster.producer.web.WebException;
import dev.muster.producer.web.WebRequest;
import java.net.URI;
import java.util.Locale;

/** Pages over HTTP, as far as their hosts' robots.txt lets us. What is sent as something else than a page tells no text. */
final class WebPageText implements PageText {
    private final WebClient web;
    private final Stop stop;

    /**
     * Asks with a client that stays the caller's.
     *
     * @param stop ends a request under way
     */
    WebPageText(WebClient web, Stop stop) {
        this.web = web;
        this.stop = stop;
    }

    @Override
    public FoundArticle at(URI address) throws WebException {
        WebAnswer answer = web.get(WebRequest.page(address), stop);
        String type = answer.header("Content-Type").orElse(null);
        String location = answer.address().toString();
        return isPage(type)
                ? ArticlePage.read(answer.content(), type, location)
                : FoundArticle.at(location).build();
    }

    private static boolean isPage(String type) {
        if (type == null || type.isBlank()) {
            return true;
        }
        String media = type.toLowerCase(Locale.ROOT);
        return media.contains("html") || media.startsWith("text/plain");
    }
}
