package dev.muster.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TopicsTest {
    private final Topics topics = Topics.of(Topics.DEFAULT_PREFIX);

    @Test
    void shouldNameTheTopicsAfterThePrefix() {
        assertThat(topics.all())
                .extracting(Topic::name)
                .containsExactlyInAnyOrder(
                        "muster.articles",
                        "muster.claims",
                        "muster.rejected",
                        "muster.feeds",
                        "muster.feed-state",
                        "muster.seen",
                        "muster.inbox",
                        "muster.decisions",
                        "muster.rereads",
                        "muster.alerts");
        assertThat(Topics.of("").claims().name()).isEqualTo("claims");
    }

    @Test
    void shouldCompactAllButWhatIsPassedOnAndTheRejectedRecords() {
        assertThat(topics.all())
                .filteredOn(topic -> topic.policy() == CleanupPolicy.DELETE)
                .containsExactlyInAnyOrder(topics.inbox(), topics.rejected(), topics.rereads(), topics.alerts());
        assertThat(topics.rejected().config())
                .containsEntry("retention.ms", Long.toString(Duration.ofDays(30).toMillis()));
        assertThat(topics.claims().config())
                .containsEntry("cleanup.policy", "compact")
                .containsEntry("compression.type", "zstd")
                .doesNotContainKey("retention.ms");
    }

    @Test
    void shouldKnowTheSchemaOfEachValue() {
        assertThat(topics.claims().valueSchema()).contains(Claim.getClassSchema());
        assertThat(topics.rejected().valueSchema()).isEmpty();
        assertThat(topics.feedState().subject()).isEqualTo("muster.feed-state-value");
    }

    @Test
    void shouldRefuseATopicWithoutPartitions() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Topics.of(Topics.DEFAULT_PREFIX, 0))
                .withMessageContaining("at least one partition, not 0");
    }
}
