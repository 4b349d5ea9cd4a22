package dev.muster.producer.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.hc.client5.http.utils.DateUtils;

/** Reads for how long a server asks to be left alone. */
final class RetryAfter {
    private RetryAfter() {}

    /** In seconds or as a date, with or without the status that it was made for; empty where it does not say. */
    static Optional<Duration> of(Exchange.HopAnswer answer, InstantSource clock) {
        Optional<String> told = WebHeader.first(answer.headers(), "Retry-After").map(String::strip);
        if (told.filter(value -> value.matches("[0-9]{1,9}")).isPresent()) {
            return told.map(value -> Duration.ofSeconds(Long.parseLong(value)));
        }
        return told.map(DateUtils::parseStandardDate)
                .map((Instant until) -> Duration.between(now(answer, clock), until))
                .filter(wait -> !wait.isNegative());
    }

    /** By the server's own clock, which made the date, where it tells it. */
    private static Instant now(Exchange.HopAnswer answer, InstantSource clock) {
        return WebHeader.first(answer.headers(), "Date")
                .map(DateUtils::parseStandardDate)
                .orElseGet(clock::instant);
    }
}
