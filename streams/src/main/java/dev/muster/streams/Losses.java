package dev.muster.streams;

import dev.muster.schema.LostRecords;
import dev.muster.schema.Topics;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the broker deleted before the streams read it, or lost after that. They go on behind it, since a stop would bring nothing back and let more be deleted; but they
 * say so until they are started again. Thread safe.
 */
final class Losses implements Consumer<LostRecords> {
    private static final Logger LOG = LoggerFactory.getLogger(Losses.class);

    private final Topics topics;
    private final Map<TopicPartition, String> told = new ConcurrentHashMap<>();

    Losses(Topics topics) {
        this.topics = topics;
    }

    @Override
    public void accept(LostRecords lost) {
        var what = lost.told("the streams") + ": " + remedy(lost);
        told.put(lost.partition(), what);
        LOG.error("Records are lost: {}", what);
    }

    private String remedy(LostRecords lost) {
        var topic = lost.partition().topic();
        if (topic.equals(topics.rereads().name())) {
            return "run `muster reprocess` again; records wait there for " + Topics.REREADS_RETENTION.toDays()
                    + " days";
        }
        var again = topic.equals(topics.articles().name())
                ? "publish those articles again (muster publish)"
                : topic.equals(topics.decisions().name())
                        ? "decide those again (muster decide)"
                        : "have all articles read anew (--reset-streams)";
        return lost.wereRead()
                ? again
                : again + ", and see that cleanup.policy of the topic is what `muster topics check` asks for";
    }

    /** In words; empty where nothing was lost. */
    Optional<String> since() {
        return told.values().stream().reduce((one, other) -> one + "; " + other);
    }
}
