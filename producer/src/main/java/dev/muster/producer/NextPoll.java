package dev.muster.producer;

import java.time.Instant;

/**
 * When a feed is due.
 *
 * @param at UTC
 * @param reason why then, in words
 */
record NextPoll(Instant at, String reason) {}
