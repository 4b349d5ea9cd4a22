package dev.muster.producer;

/**
 * Is told what a producer does, as it does it, so that it can be counted. Called by the producer's threads, which wait for it: quick,
 * thread safe, and never throwing. It hears of numbers and outcomes only, never of addresses or texts.
 */
public interface ProducerObserver {
    /** Hears nothing. */
    ProducerObserver NONE = new ProducerObserver() {};

    /** How a poll of a feed ended. */
    enum PollEnd {
        /** The feed was read. */
        READ,
        /** Its server said that it is unchanged (304). */
        UNCHANGED,
        /** It could not be read; it is polled again later. */
        FAILED,
        /** Its server was not asked, since it wants to be left alone for a while. */
        POSTPONED,
        /** Its server said that it is no more; it is polled no more. */
        GONE,
        /** What was read, or how far, could not be written to the topics. */
        UNPUBLISHED
    }

    /** The way by which articles came. */
    enum Way {
        /** A feed or a watched folder. */
        FEED,
        /** Pushed by HTTP. */
        PUSH,
        /** The topic that other programs write to. */
        INBOX,
        /** Published by hand, or those that come with the program. */
        FILES
    }

    /** A poll of a feed has ended. */
    default void polled(PollEnd end) {}

    /** So many items of a feed or of a push had this outcome; those that were shown before are told again. */
    default void items(Outcome outcome, long number) {}

    /** So many articles, new or revised, have been committed to the topic of articles. */
    default void published(Way way, long articles) {}

    /** So many records of the inbox have been sent to the topic of rejected records. */
    default void rejected(long records) {}

    /** A push has been answered with this HTTP status. */
    default void pushed(int status) {}

    /** Tells of everything that one call published. */
    default void published(Way way, PublishReport report) {
        for (Outcome outcome : Outcome.values()) {
            items(outcome, report.count(outcome));
        }
        published(way, report.count(Outcome.PUBLISHED) + report.count(Outcome.REVISED));
    }
}
