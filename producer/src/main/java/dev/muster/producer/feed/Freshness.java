package dev.muster.producer.feed;

import dev.muster.producer.web.WebAnswer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.DateUtils;

/** For how long a server says that its answer holds: {@code max-age} less {@code Age}, else {@code Expires} (RFC 9111, 4.2). */
final class Freshness {

    private static final Pattern MAX_AGE = Pattern.compile("(?i)(?:^|[\\s,])max-age\\s*=\\s*\"?([0-9]{1,9})");

    /** Answers that may be kept by nobody, or only when asked each time, hold for no time. */
    private static final Pattern NEVER = Pattern.compile("(?i)(?:^|[\\s,])no-(?:store|cache)(?:$|[\\s,;])");

    private Freshness() {}

    static Optional<Duration> of(WebAnswer answer, InstantSource clock) {
        String control = answer.header("Cache-Control").orElse("");
        if (NEVER.matcher(control).find()) {
            return Optional.empty();
        }
        Matcher maxAge = MAX_AGE.matcher(control);
        Optional<Duration> fresh = maxAge.find()
                ? Optional.of(
                        Duration.ofSeconds(Long.parseLong(maxAge.group(1))).minus(age(answer)))
                : expires(answer, clock);
        return fresh.filter(left -> !left.isNegative() && !left.isZero());
    }

    private static Duration age(WebAnswer answer) {
        return answer.header("Age")
                .filter(told -> told.matches("[0-9]{1,9}"))
                .map(told -> Duration.ofSeconds(Long.parseLong(told)))
                .orElse(Duration.ZERO);
    }

    private static Optional<Duration> expires(WebAnswer answer, InstantSource clock) {
        Instant now = answer.header("Date").map(DateUtils::parseStandardDate).orElseGet(clock::instant);
        return answer.header("Expires").map(DateUtils::parseStandardDate).map(end -> Duration.between(now, end));
    }
}
