package dev.muster.consumer;

import dev.muster.consumer.alert.Alerts;
import dev.muster.schema.AccessRules;
import dev.muster.schema.Connection;
import dev.muster.schema.Topics;

/** What a broker has to allow to the stage from claims to the table, besides looking at the topics. */
public final class ConsumerAccess {
    private ConsumerAccess() {}

    /** Reading, outside of any group: the offsets lie in the database. */
    public static AccessRules ofStage(Connection connection) {
        Topics topics = connection.topics();
        return AccessRules.NONE.reading(
                topics.claims(), topics.articles(), topics.rejected(), topics.feeds(), topics.feedState());
    }

    /** What it takes besides to write alerts to their topic; to read it, too, as the note of what was sent is that of an offset there. */
    public static AccessRules ofAlerts(Connection connection) {
        String writer = Alerts.writer(connection);
        return AccessRules.NONE
                .writing(connection.topics().alerts())
                .reading(connection.topics().alerts())
                .joining(writer)
                .transactingUnder(writer);
    }
}
