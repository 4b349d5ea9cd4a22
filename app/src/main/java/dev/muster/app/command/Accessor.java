package dev.muster.app.command;

import dev.muster.app.decide.DecisionLog;
import dev.muster.app.follow.FeedCatalog;
import dev.muster.consumer.ConsumerAccess;
import dev.muster.producer.ProducerAccess;
import dev.muster.schema.AccessRules;
import dev.muster.schema.Connection;
import dev.muster.schema.Topics;
import dev.muster.streams.Reprocessing;
import dev.muster.streams.StreamsAccess;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.common.acl.AclOperation;

/** Those stages and commands that a broker has to allow something, by the first word of their command lines. */
enum Accessor {
    PRODUCER(connection -> looking(connection).and(ProducerAccess.ofStage(connection))),
    STREAMS(connection -> looking(connection).and(StreamsAccess.ofStage(connection))),
    CONSUMER(connection -> looking(connection).and(ConsumerAccess.ofStage(connection))),

    /** A consumer with rules that write to the topic of alerts needs this besides. */
    ALERTS(ConsumerAccess::ofAlerts) {
        @Override
        String program() {
            return CONSUMER.program();
        }
    },
    TOPICS(connection -> looking(connection).on(connection.topics().all(), AclOperation.CREATE)),
    FEEDS(connection -> looking(connection)
            .and(FeedCatalog.access(connection))
            .writing(connection.topics().feeds())),
    DECIDE(connection -> looking(connection)
            .and(DecisionLog.access(connection))
            .writing(connection.topics().decisions())),
    REPROCESS(connection -> looking(connection)
            .and(Reprocessing.access(connection))
            .writing(connection.topics().rereads())),
    PUBLISH(connection -> looking(connection).and(ProducerAccess.ofPublisher(connection))),
    TAIL(connection -> tailing(connection.topics())),
    DOCTOR(connection -> looking(connection).and(FeedCatalog.access(connection)));

    private final Function<Connection, AccessRules> rules;

    Accessor(Function<Connection, AccessRules> rules) {
        this.rules = rules;
    }

    private static AccessRules looking(Connection connection) {
        return AccessRules.verifying(connection.topics());
    }

    /** Any topic that it knows; whoever looks at one only needs no more than that one. */
    private static AccessRules tailing(Topics topics) {
        AccessRules rules = AccessRules.NONE;
        for (TailedTopic tailed : TailedTopic.values()) {
            rules = rules.reading(tailed.of(topics));
        }
        return rules;
    }

    /** The least that has to be allowed to it. */
    AccessRules rules(Connection connection) {
        return rules.apply(connection);
    }

    /** What runs it, by which its principal is called unless somebody says otherwise. */
    String program() {
        return toString();
    }

    static Optional<Accessor> of(String word) {
        return Arrays.stream(values())
                .filter(accessor -> accessor.toString().equals(word))
                .findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
