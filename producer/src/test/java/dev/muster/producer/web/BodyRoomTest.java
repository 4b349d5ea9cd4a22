package dev.muster.producer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BodyRoomTest {
    private final BodyRoom room = new BodyRoom(1_024, 2_048, 2, 1, Duration.ofMillis(1));

    @Test
    void shouldAskNoLeaveForSmallAnswers() throws Exception {
        for (int i = 0; i < 100; i++) {
            room.share().reach(1_024);
        }
        room.share().reach(1_025);
    }

    @Test
    void shouldHoldSoManyLargeAnswersAtATime() throws Exception {
        BodyShare first = room.share();
        first.reach(3_000);
        BodyShare second = room.share();
        second.reach(2_000);
        room.share().reach(2_000);
        assertThatThrownBy(() -> second.reach(3_000))
                .isInstanceOfSatisfying(
                        RefusedBodyException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(Fault.NO_ROOM))
                .hasMessage(
                        "is larger than 2 KiB, and others of that size take the room there is for them; it is asked again later");
        assertThatThrownBy(() -> room.share().reach(1_025)).hasMessageContaining("larger than 1 KiB");
        first.close();
        second.reach(3_000);
        room.share().reach(1_025);
    }

    @Test
    void shouldServeOnePollAfterTheOther() throws Exception {
        BodyShare share = room.share();
        for (int i = 0; i < 10; i++) {
            share.reach(3_000);
            share.reach(3_000);
            share.close();
            share.close();
        }
    }
}
