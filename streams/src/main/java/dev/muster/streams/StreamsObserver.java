package dev.muster.streams;

/**
 * Is told what the streams stage does, as it does it, so that it can be counted. Called by the stream threads, which wait for it: quick,
 * thread safe, and never throwing. What is told before a transaction is committed is told again where that fails and is done again.
 */
public interface StreamsObserver {
    /** Hears nothing. */
    StreamsObserver NONE = new StreamsObserver() {};

    /** What came of an article that was read. */
    enum Reading {
        /** It holds claims. */
        WITH_CLAIMS,
        /** It could be read and holds no claim. */
        WITHOUT_CLAIMS,
        /** No language pack fits it. */
        UNREAD
    }

    /** What was written about a claim. */
    enum Writing {
        /** It stands: it is new, or who carries it has changed. */
        LIVE,
        /** No article carries it any more. */
        WITHDRAWN,
        /** A decision keeps it out. */
        REJECTED,
        /** A decision made another claim of it. */
        REPLACED,
        /** It was taken back as if it had never been read. */
        REMOVED
    }

    /** An article has been read. */
    default void read(Reading reading) {}

    /** A claim has been written. */
    default void wrote(Writing writing) {}

    /** A record has been sent to the topic of rejected records. */
    default void rejected() {}
}
