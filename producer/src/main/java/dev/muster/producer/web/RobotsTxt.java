package dev.muster.producer.web;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What hosts ask of programs that read their pages (RFC 9309): without the file all may be read, and nothing while the host fails to
 * give it. Kept for a day, after failures for an hour, and not at all where the host was not asked. Thread safe.
 */
final class RobotsTxt {

    /** Our name in these files. */
    static final String NAME = "muster";

    /** Longer ones are read up to here (RFC 9309, 2.5). */
    private static final int MAX_BYTES = 512 * 1024;

    /** RFC 9309, 2.4: not to be used for longer. */
    private static final Duration KEEP = Duration.ofDays(1);

    private static final Duration KEEP_FAILURE = Duration.ofHours(1);

    /** Hosts whose rules are kept. */
    private static final int HOSTS = 1_000;

    private static final int CLIENT_ERROR = 400;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    /** Fetches the file itself. */
    @FunctionalInterface
    interface Source {
        WebAnswer get(WebRequest request, Stop stop) throws WebException;
    }

    /** What the file says, or why it could not be read; it holds from one time to another, so not where the clock was set back. */
    private record Kept(BaseRobotRules rules, Instant since, Instant until, String failure) {
        boolean holds(Instant now) {
            return !now.isBefore(since) && until.isAfter(now);
        }
    }

    private final Source source;
    private final InstantSource clock;
    private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > HOSTS;
        }
    };

    RobotsTxt(Source source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    /**
     * Passes where the page may be read.
     *
     * @param stop ends the request for the file
     * @throws WebException where it may not, or nobody knows; the host may be busy or at rest
     */
    void require(URI page, Stop stop) throws WebException {
        Kept told = told(page, stop);
        if (told.failure() != null) {
            throw new WebException(
                    Fault.ROBOTS_UNREADABLE,
                    page + ": robots.txt of the host cannot be read, and until then nothing else of it: "
                            + told.failure(),
                    null);
        }
        if (!told.rules().isAllowed(page.toString())) {
            throw new WebException(
                    Fault.ROBOTS,
                    page + ": robots.txt of the host asks programs not to read it; only its owner can change that",
                    null);
        }
    }

    private Kept told(URI page, Stop stop) throws WebException {
        String site = page.getScheme() + "://" + page.getRawAuthority();
        Instant now = clock.instant();
        synchronized (kept) {
            Kept known = kept.get(site);
            if (known != null && known.holds(now)) {
                return known;
            }
        }
        Kept fetched = fetch(URI.create(site + "/robots.txt"), now, stop);
        synchronized (kept) {
            kept.put(site, fetched);
        }
        return fetched;
    }

    private Kept fetch(URI file, Instant now, Stop stop) throws WebException {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        try {
            WebAnswer answer = source.get(
                    WebRequest.document(file, "text/plain, */*;q=0.1").upTo(MAX_BYTES), stop);
            byte[] content = Arrays.copyOf(answer.content(), Math.min(answer.content().length, MAX_BYTES));
            return new Kept(parsed(parser, file, content), now, now.plus(KEEP), null);
        } catch (WebException none) {
            if (isOurs(none) || stop.isStopped()) {
                throw none;
            }
            boolean missing =
                    none.status() >= CLIENT_ERROR && none.status() < SERVER_ERROR && none.status() != TOO_MANY_REQUESTS;
            return missing
                    ? new Kept(parsed(parser, file, new byte[0]), now, now.plus(KEEP), null)
                    : new Kept(parser.failedFetch(SERVER_ERROR), now, now.plus(KEEP_FAILURE), none.getMessage());
        }
    }

    /** It is we who did not ask, or had no room, which says nothing about the host. */
    private static boolean isOurs(WebException none) {
        return none.fault() == Fault.HOST_BUSY || none.fault() == Fault.HOST_RESTS || none.fault() == Fault.NO_ROOM;
    }

    private static BaseRobotRules parsed(SimpleRobotRulesParser parser, URI file, byte[] content) {
        return parser.parseContent(file.toString(), content, "text/plain", List.of(NAME));
    }
}
