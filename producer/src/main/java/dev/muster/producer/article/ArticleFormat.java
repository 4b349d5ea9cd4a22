package dev.muster.producer.article;

import java.util.List;

/** A way to write articles into a file. Implementations hold no state. */
interface ArticleFormat {

    /**
     * Reads all articles of a file.
     *
     * @param location names the file in messages
     * @return at least one item; a part that cannot be read is a refusal among them
     * @throws UnreadableArticleException when the whole cannot be read
     */
    List<FoundItem> read(byte[] bytes, String location) throws UnreadableArticleException;
}
