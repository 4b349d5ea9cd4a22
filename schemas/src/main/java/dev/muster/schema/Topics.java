package dev.muster.schema;

import java.time.Duration;
import java.util.List;
import org.apache.avro.Schema;

/** The topics of one Muster: ten under one prefix, so that several can share a cluster. Immutable. */
public final class Topics {
    /** Prefix where no other is set. */
    public static final String DEFAULT_PREFIX = "muster.";

    /** Partitions of each topic where no other number is set: the most stream threads or consumers that can share the work. */
    public static final int DEFAULT_PARTITIONS = 6;

    /** How long a rejected record can be looked at. */
    public static final Duration REJECTED_RETENTION = Duration.ofDays(30);

    /** How long an alert can be read: as long as a rejected record. */
    public static final Duration ALERTS_RETENTION = Duration.ofDays(30);

    /** How long a record of the inbox stays: producers may be down over a long weekend. */
    public static final Duration INBOX_RETENTION = Duration.ofDays(7);

    /** How long an article that is to be read again waits for the streams. */
    public static final Duration REREADS_RETENTION = Duration.ofDays(7);

    static {
        AvroTrust.establish();
    }

    private final Topic articles;
    private final Topic claims;
    private final Topic rejected;
    private final Topic feeds;
    private final Topic feedState;
    private final Topic seen;
    private final Topic inbox;
    private final Topic decisions;
    private final Topic rereads;
    private final Topic alerts;

    private Topics(String prefix, int partitions) {
        articles = compacted(prefix + "articles", "<article id>/<feed id>", Article.getClassSchema(), partitions);
        claims = compacted(prefix + "claims", "<actor id>/<claim hash>", Claim.getClassSchema(), partitions);
        rejected = new Topic(
                prefix + "rejected",
                "key of the rejected record",
                null,
                partitions,
                CleanupPolicy.DELETE,
                REJECTED_RETENTION);
        feeds = compacted(prefix + "feeds", "feed id", Feed.getClassSchema(), partitions);
        feedState = compacted(prefix + "feed-state", "feed id", FeedState.getClassSchema(), partitions);
        seen = compacted(prefix + "seen", "<feed id>/<item>", SeenItem.getClassSchema(), partitions);
        inbox = new Topic(
                prefix + "inbox", "whatever its writer likes", null, partitions, CleanupPolicy.DELETE, INBOX_RETENTION);
        decisions = compacted(prefix + "decisions", "decision id", Decision.getClassSchema(), partitions);
        rereads = new Topic(
                prefix + "rereads",
                "article id",
                Article.getClassSchema(),
                partitions,
                CleanupPolicy.DELETE,
                REREADS_RETENTION);
        alerts = new Topic(
                prefix + "alerts",
                "name of the rule",
                Alert.getClassSchema(),
                partitions,
                CleanupPolicy.DELETE,
                ALERTS_RETENTION);
    }

    private static Topic compacted(String name, String key, Schema value, int partitions) {
        return new Topic(name, key, value, partitions, CleanupPolicy.COMPACT, null);
    }

    /**
     * The topics under a prefix, with {@link #DEFAULT_PARTITIONS}.
     *
     * @param prefix what every name starts with, its separator included, such as {@code muster.}; may be empty
     * @throws IllegalArgumentException where the prefix holds what Kafka's topic names may not
     */
    public static Topics of(String prefix) {
        return of(prefix, DEFAULT_PARTITIONS);
    }

    /** The topics under a prefix with a number of partitions of one's own; at least one. */
    public static Topics of(String prefix, int partitions) {
        return new Topics(prefix, partitions);
    }

    /** What each feed says of each article; values are {@link Article}, keys {@link ArticleKey}; partitioned by article id. */
    public Topic articles() {
        return articles;
    }

    /** The claims with their sources; values are {@link Claim}; partitioned by actor id. */
    public Topic claims() {
        return claims;
    }

    /** Records that could not be processed, as they came, with {@link RejectedRecord} in their headers. */
    public Topic rejected() {
        return rejected;
    }

    /** What producers follow; values are {@link Feed}. */
    public Topic feeds() {
        return feeds;
    }

    /** How far each feed has been read; values are {@link FeedState}. */
    public Topic feedState() {
        return feedState;
    }

    /** What each feed last told of each item; values are {@link SeenItem}; partitioned by feed id. */
    public Topic seen() {
        return seen;
    }

    /** Where any program may write articles, as JSON or Avro; producers pass on what is one. */
    public Topic inbox() {
        return inbox;
    }

    /** What analysts decided; values are {@link Decision}. */
    public Topic decisions() {
        return decisions;
    }

    /** Articles that the streams are to read again by their rules of now; each in the partition that it has among the articles. */
    public Topic rereads() {
        return rereads;
    }

    /** What the reader's rules fired on; values are {@link Alert}; keyed by the rule's name. */
    public Topic alerts() {
        return alerts;
    }

    /** All ten, in the order in which data flows. */
    public List<Topic> all() {
        return List.of(feeds, feedState, seen, inbox, articles, rereads, decisions, rejected, claims, alerts);
    }
}
