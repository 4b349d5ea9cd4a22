package dev.muster.producer.article;

/** What one place of a source held: an article, or the reason why it holds none. */
public sealed interface FoundItem permits FoundArticle, Refusal {

    /** Where it was found, for messages: a file, a file and a line, or a URL; never null. */
    String location();
}
