package dev.muster.producer;

/** What became of an article that was to be published. */
public enum Outcome {
    /** The feed had not published this article before. */
    PUBLISHED,
    /** The feed had published it with another language, headline or text. */
    REVISED,
    /** The feed last published it with the same language, headline and text; nothing was written. */
    UNCHANGED,
    /** It is no article; the report says why. */
    REFUSED
}
