package dev.muster.consumer.table;

/**
 * Which topic of which cluster a table is filled from. A topic that is deleted and made again has another id.
 *
 * @param clusterId id of the Kafka cluster
 * @param topic name of the topic
 * @param topicId id that the cluster gave to the topic
 */
public record TopicIdentity(String clusterId, String topic, String topicId) {

    @Override
    public String toString() {
        return "topic " + topic + " (id " + topicId + ") of cluster " + clusterId;
    }
}
