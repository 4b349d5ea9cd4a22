package dev.muster.producer.page;

/** What an element's tag, class and id say that it holds. */
enum Role {
    /** The text of an article. */
    STORY,
    /** Nothing that tells. */
    PLAIN,
    /** Most often something beside the article, such as an aside or a header, but some pages put the article there. */
    DOUBTFUL,
    /** Something beside the article: comments, links to others, sharing, captions. */
    BESIDE
}
