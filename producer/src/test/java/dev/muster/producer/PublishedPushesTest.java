package dev.muster.producer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.producer.push.PushServer;
import org.junit.jupiter.api.Test;

class PublishedPushesTest {

    /** A character takes a byte or more, and no article has more text than its request. */
    @Test
    void shouldTakeNoRequestThatIsMoreThanATransaction() {
        assertThat(PushServer.MAX_BYTES).isLessThanOrEqualTo(FeedPublisher.MAX_CHARACTERS);
        assertThat(PushServer.MAX_ITEMS).isLessThanOrEqualTo(FeedPublisher.MAX_ARTICLES);
    }
}
