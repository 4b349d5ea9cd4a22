package dev.muster.producer;

import dev.muster.producer.article.FoundArticle;
import dev.muster.producer.web.WebException;
import java.net.URI;

/** Where the text of an article comes from that its feed only tells in part. Implementations are thread safe. */
@FunctionalInterface
interface PageText {

    /**
     * The article of the page at {@code address}.
     *
     * @return its location is where the page came from, after all redirects; its body is empty when the page shows no text
     * @throws WebException when the page does not come or is none
     */
    FoundArticle at(URI address) throws WebException;
}
