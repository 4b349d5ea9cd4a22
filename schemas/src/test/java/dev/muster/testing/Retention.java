package dev.muster.testing;

import static org.awaitility.Awaitility.await;

import dev.muster.schema.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/** Takes records off a topic as a retention does in time. */
public final class Retention {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String ANY = "compact,delete";
    private static final int TO_ITS_END = -1;

    private Retention() {}

    /** Deletes all that the topic holds. The broker lets a program do so only where the topic has a retention, so that it has one meanwhile. */
    public static void deleteAll(String bootstrapServers, Topic topic) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
            admin.describeTopics(List.of(topic.name()))
                    .allTopicNames()
                    .get()
                    .get(topic.name())
                    .partitions()
                    .forEach(partition -> all.put(
                            new TopicPartition(topic.name(), partition.partition()),
                            RecordsToDelete.beforeOffset(TO_ITS_END)));
            setPolicy(admin, topic, ANY);
            admin.deleteRecords(all).all().get();
            setPolicy(admin, topic, topic.policy().config());
        }
    }

    /** Returns once the broker goes by it. */
    private static void setPolicy(Admin admin, Topic topic, String policy)
            throws ExecutionException, InterruptedException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        ConfigEntry wanted = new ConfigEntry(TopicConfig.CLEANUP_POLICY_CONFIG, policy);
        admin.incrementalAlterConfigs(Map.of(resource, List.of(new AlterConfigOp(wanted, AlterConfigOp.OpType.SET))))
                .all()
                .get();
        await().atMost(PATIENCE)
                .until(() -> admin.describeConfigs(List.of(resource))
                        .all()
                        .get()
                        .get(resource)
                        .get(wanted.name())
                        .value()
                        .equals(policy));
    }
}
