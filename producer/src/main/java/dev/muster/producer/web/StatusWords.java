package dev.muster.producer.web;

import java.net.URI;
import java.time.Duration;
import java.util.Set;

/** What the statuses of HTTP mean to us (RFC 9110). */
final class StatusWords {
    static final int OK = 200;
    static final int NOT_MODIFIED = 304;
    private static final int GONE = 410;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private static final Set<Integer> PERMANENT = Set.of(301, 308);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private StatusWords() {}

    static boolean isRedirect(int status) {
        return REDIRECTS.contains(status);
    }

    static boolean isPermanent(int status) {
        return PERMANENT.contains(status);
    }

    static boolean asksForRest(int status) {
        return status == TOO_MANY_REQUESTS || status == UNAVAILABLE;
    }

    static boolean isRefusal(int status) {
        return status != OK && status != NOT_MODIFIED && !isRedirect(status);
    }

    /** @param wait for how long to leave the host alone; null where nothing says */
    static WebException refusal(URI address, Exchange.HopAnswer answer, Duration wait) {
        String words =
                address + ": answered " + (answer.status() + " " + answer.reason()).strip() + remedy(answer.status());
        return new WebException(
                answer.status() == GONE ? Fault.GONE : Fault.STATUS, words, answer.status(), wait, null);
    }

    private static String remedy(int status) {
        return switch (status) {
            case 401, 403 -> "; give the feed the headers it asks for";
            case 404 -> "; check the address";
            case GONE -> "; it is no more, remove the feed or give it another address";
            case TOO_MANY_REQUESTS -> "; give the feeds of this host a longer interval";
            default -> "; it is asked again later";
        };
    }
}
