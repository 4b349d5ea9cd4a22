package dev.muster.producer;

import dev.muster.schema.PollCause;
import java.time.Instant;

/**
 * When a feed is due.
 *
 * @param at UTC; null when it is never due again
 * @param cause what decided it
 * @param reason the same in words
 */
record NextPoll(Instant at, PollCause cause, String reason) {

    static final NextPoll NEVER = new NextPoll(
            null,
            PollCause.GONE,
            "never: its server said that it is gone for good; remove the feed, or change its record");
}
