package dev.muster.producer;

import dev.muster.producer.inbox.Inbox;
import dev.muster.schema.AccessRules;
import dev.muster.schema.Connection;
import dev.muster.schema.Topics;

/** What a broker has to allow to those who publish articles, besides looking at the topics. */
public final class ProducerAccess {
    private ProducerAccess() {}

    /** To the stage: following feeds, passing on what comes into the inbox, and publishing. */
    public static AccessRules ofStage(Connection connection) {
        Topics topics = connection.topics();
        return AccessRules.NONE
                .reading(topics.feeds(), topics.inbox())
                .and(ofPublisher(connection))
                .writing(topics.rejected())
                .joining(FeedsFollower.group(connection))
                .joining(Inbox.group(connection))
                .transactingUnder(Inbox.transactions(connection));
    }

    /** To a {@link Publisher}: what was published and how far, is read and written in transactions. */
    public static AccessRules ofPublisher(Connection connection) {
        Topics topics = connection.topics();
        return AccessRules.NONE
                .reading(topics.feedState(), topics.seen())
                .writing(topics.feedState(), topics.seen(), topics.articles())
                .transactingUnder(FeedTransactions.transactionalId(connection, ""));
    }
}
